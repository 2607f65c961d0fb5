import type { Finding } from '../syntax/finding.ts';
import { indentOf, lineEnd, lineStart, nextLine } from '../syntax/pieces.ts';

/** So far up the key is looked for whose text a line may have fallen out of, in lines. */
const reach = 400;

/** A key with the text that stands below it, as far as its indentation tells. */
interface Text {
  readonly key: string;
  /** Where the key's line begins, and the column that its text stands at. */
  readonly start: number;
  readonly keyColumn: number;
  readonly column: number;
}

/**
 * A line of prose that lost its indentation is read as a key that is not finished. Where a text
 * like that of `body: |` stands above it, it fell out of that text: this is said instead, once for
 * all such lines, with a fix that indents them all.
 * @param findings in the order of the text of the whole file
 */
export function withFallenText(findings: readonly Finding[], text: string): readonly Finding[] {
  if (!findings.some(isUnfinished)) return findings;
  const kept: Finding[] = [];
  let covered = -1;
  for (const finding of findings) {
    if (finding.start < covered && finding.code.startsWith('yaml-')) continue;
    const fallen = isUnfinished(finding) ? fallenAt(text, finding.start) : undefined;
    if (fallen === undefined) kept.push(finding);
    else {
      kept.push(fallen.finding);
      covered = fallen.end;
    }
  }
  return kept;
}

function isUnfinished({ code }: Finding): boolean {
  return code === 'yaml-incomplete-line';
}

function fallenAt(text: string, offset: number): { finding: Finding; end: number } | undefined {
  const start = lineStart(text, offset);
  const above = textAbove(text, start);
  if (above === undefined || indentOf(text, start) >= above.column) return undefined;
  const lines = fallenLines(text, above);
  const [first, last] = [lines.find((line) => line >= start), lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { key, column } = above;
  const changes = lines.map((line) => ({
    start: line,
    end: line + indentOf(text, line),
    newText: ' '.repeat(column),
  }));
  const args = { key, columns: String(column) };
  const span = { start: first + indentOf(text, first), end: lineEnd(text, first) };
  const fix = { title: { id: 'fix-indent-text', args }, changes, preferred: true };
  return {
    finding: { code: 'yaml-indentation', wording: 'text', ...span, args, fixes: [fix] },
    end: lineEnd(text, last),
  };
}

const header = /^ *(?:- +)*([\w-]+): +[|>][-+0-9]* *$/;
/** What a key or an item begins with. */
const structure = /^ *(?:- |[\w-]+:(?: |$))/;

/** The nearest key above with a text below it that nothing but prose parts from a line. */
function textAbove(text: string, from: number): Text | undefined {
  let lowest = Infinity;
  let at = from;
  for (let count = 0; at > 0 && count < reach; count++) {
    at = lineStart(text, text[at - 1] === '\n' && text[at - 2] === '\r' ? at - 2 : at - 1);
    const line = text.slice(at, lineEnd(text, at)).trimEnd();
    if (line === '') continue;
    const key = header.exec(line)?.[1];
    if (key !== undefined) {
      const keyColumn = line.search(/[^ -]/);
      return lowest <= keyColumn
        ? undefined
        : { key, start: at, keyColumn, ...columnBelow(text, at, keyColumn) };
    }
    if (structure.test(line)) lowest = Math.min(lowest, indentOf(text, at));
  }
  return undefined;
}

/** The column of the first line of a text; two further in than its key where it has none. */
function columnBelow(text: string, start: number, keyColumn: number): Pick<Text, 'column'> {
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const indent = indentOf(text, at);
    if (at + indent >= lineEnd(text, at)) continue;
    return { column: indent > keyColumn ? indent : keyColumn + 2 };
  }
  return { column: keyColumn + 2 };
}

/** The beginnings of the lines that stand too far out, up to the next key. */
function fallenLines(text: string, { start, keyColumn, column }: Text): number[] {
  const found: number[] = [];
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const indent = indentOf(text, at);
    const line = text.slice(at, lineEnd(text, at));
    if (indent >= line.trimEnd().length || indent >= column) continue;
    if (line[indent] === '#' || (indent <= keyColumn && structure.test(line))) break;
    found.push(at);
  }
  return found;
}
