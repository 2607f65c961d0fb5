import type { Change, Span } from '../finding.ts';
import type { LineParts } from './lineParts.ts';
import { type Mend, mend, quote } from './mend.ts';
import { indentOf, nextLine } from '../pieces.ts';

/** How often a fault may stand on one line to be mended: every change costs time at every node. */
const maxChanges = 100;
/** Code units of a value that is looked into: quotes without end are searched again and again. */
const maxLength = 4000;

/** A quoted text, or a plain one that begins with `>`; in flow style a comma or a bracket ends it. */
const flowToken = /"(?:[^"\\]|\\.)*"|'[^']*'|>(?<=[[{,:][ \t]*>)[^,[\]{}]*[^,[\]{}\s]/g;

/** `value: >200` and `{ 2019: >200 }`: a comparison, which YAML takes for the head of a text block. */
export function comparison(text: string, { value, valueEnd }: LineParts): Mend | undefined {
  if (text[value] === '{' && valueEnd - value > maxLength) return undefined;
  const source = text.slice(value, valueEnd);
  const changes = /^[[{]/.test(source) ? comparisonsIn(source, value) : lone(source, value);
  const [first] = changes;
  if (first === undefined || changes.length > maxChanges) return undefined;
  const args = { found: '>' };
  const { finding } = mend('yaml-reserved-character', first, 'fix-quote', changes, args);
  return { finding: { ...finding, wording: 'comparison' }, changes };
}

function lone(source: string, start: number): Change[] {
  if (!/^>[ \t]*=?[ \t]*[^\d\s=+-]{0,2}-?\d/.test(source)) return [];
  return [{ start, end: start + source.length, newText: quote(source) }];
}

function comparisonsIn(source: string, offset: number): Change[] {
  return [...source.matchAll(flowToken)]
    .filter(([found]) => found.startsWith('>'))
    .map(({ index, 0: found }) => {
      const start = offset + index;
      return { start, end: start + found.length, newText: quote(found) };
    });
}

/** `sources: - a`: the list of a key begins on the line below it. */
export function listBehindKey(text: string, parts: LineParts): Mend | undefined {
  const { start, content, colon, value, valueEnd } = parts;
  if (colon < 0 || !/^-[ \t]+\S/.test(text.slice(value, valueEnd))) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = lineBreak + ' '.repeat(listColumn(text, content, content - start));
  const span = { start: value, end: valueEnd };
  const changes = [{ start: colon + 1, end: value, newText }];
  const { finding } = mend('yaml-syntax', span, 'fix-list', changes);
  const quoted = [{ ...span, newText: quote(text.slice(value, valueEnd)) }];
  const fixes = [...(finding.fixes ?? []), { title: { id: 'fix-quote' }, changes: quoted }];
  return { finding: { ...finding, wording: 'list', fixes }, changes };
}

/** The column of the items that stand below already, otherwise one step inside of the key. */
function listColumn(text: string, at: number, key: number): number {
  const below = nextLine(text, at);
  const column = indentOf(text, below);
  const isItem = text[below + column] === '-' && /[ \t]/.test(text[below + column + 1] ?? '');
  return isItem && column > key ? column : key + 2;
}

/** A quoted text, a mark of flow style, or a word of a plain text. */
const flowPart =
  /"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{},]|:(?=[\s,[\]{}]|$)|(?:[^\s,[\]{}:]|:(?![\s,[\]{}]|$))+/g;

/** What was read of an entry in brackets: whether its colon, and the words since. */
interface Entry {
  hasColon: boolean;
  words: Span[];
}

/** `{min: 0 max: 100}`: a second colon before a comma; one is missing before its key. */
export function missingComma(text: string, { value, valueEnd }: LineParts): Mend | undefined {
  if (text[value] !== '{' || valueEnd - value > maxLength) return undefined;
  const gaps: Span[] = [];
  const open: Entry[] = [];
  for (const { index, 0: found } of text.slice(value, valueEnd).matchAll(flowPart)) {
    const inner = open.at(-1);
    const span = { start: value + index, end: value + index + found.length };
    if (found === '{' || found === '[') open.push({ hasColon: false, words: [] });
    else if (found === ',') open.splice(-1, 1, { hasColon: false, words: [] });
    else if (found === ':' && inner) gaps.push(...nextColon(inner));
    else {
      if (found === '}' || found === ']') open.pop();
      open.at(-1)?.words.push(span);
    }
  }
  const [first] = gaps;
  if (first === undefined || gaps.length > maxChanges) return undefined;
  const changes = gaps.map(({ start }) => ({ start, end: start, newText: ',' }));
  const args = { key: text.slice(first.start, first.end).trim() };
  const { finding } = mend(
    'yaml-syntax',
    { ...first, start: first.end - args.key.length },
    'fix-comma',
    changes,
    args,
  );
  return { finding: { ...finding, wording: 'comma' }, changes };
}

/** The end of the entry before and its end with the next key, where a colon is one too many. */
function nextColon(entry: Entry): Span[] {
  const [last, key] = entry.words.slice(-2);
  const gap = entry.hasColon && last && key ? [{ start: last.end, end: key.end }] : [];
  entry.hasColon = true;
  entry.words = [];
  return gap;
}
