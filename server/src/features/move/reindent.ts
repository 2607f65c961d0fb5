/** The line break of a file, as its first line has it. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/**
 * The lines of an item, moved from one column to another. Lines shallower than the item, which say
 * nothing by where they stand, stay where they are as far as they are then still shallower.
 */
export function reindent(body: string, from: number, to: number, lineBreak: string): string {
  const lines = body.split(/\r\n|\r|\n/);
  return lines.map((line) => movedLine(line, from, to)).join(lineBreak);
}

function movedLine(line: string, from: number, to: number): string {
  const lead = /^ */.exec(line)?.[0].length ?? 0;
  if (line === '') return line;
  if (lead < from) return line.slice(Math.max(0, lead - to));
  return ' '.repeat(lead - from + to) + line.slice(lead);
}

/** The same for an item in brackets, whose first line begins with it and stays. */
export function reindentBrackets(
  body: string,
  from: number,
  to: number,
  lineBreak: string,
): string {
  const [first = '', ...rest] = body.split(/\r\n|\r|\n/);
  return [first, ...rest.map((line) => movedLine(line, from, to))].join(lineBreak);
}
