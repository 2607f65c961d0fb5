import { columnOf, lineStart } from '../../syntax/pieces.ts';

/**
 * How much deeper than their keys the dashes of a text stand, as its first list shows: by two columns
 * mostly, or not at all. Undefined where there is no list.
 */
export function dashStep(text: string): number | undefined {
  const found = /^( *)(?:- )?[\w-]+:[ \t]*\r?\n(?:[ \t]*#[^\r\n]*\r?\n)*( *)- /m.exec(text);
  const step = found && (found[2] ?? '').length - (found[1] ?? '').length;
  return step === null || step < 0 ? undefined : step;
}

/** The column of a key, which may stand behind a dash. */
export function keyColumn(text: string, keyEnd: number): number {
  const start = lineStart(text, keyEnd);
  const lead = /^[ \t]*(?:- +)*/.exec(text.slice(start, keyEnd))?.[0].length ?? 0;
  return columnOf(text, start + lead);
}
