import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Change } from '../../syntax/finding.ts';
import { findNode } from '../../syntax/locate.ts';
import { columnOf, indentOf, lineStart } from '../../syntax/pieces.ts';
import type { MappingNode, Path } from '../../syntax/tree.ts';
import { type ItemList, itemListAt } from './itemList.ts';
import { isDashed, type Target, usualGap } from './target.ts';
import { dashStep, keyColumn } from './dashStep.ts';
import { lineBreakOf, reindent, reindentBrackets } from './reindent.ts';
import type { Carried } from './taken.ts';

/** Puts items into a list that is empty, or begins the list. */
export function putInNewList(
  { document, path }: Target,
  list: ItemList | undefined,
  carried: readonly Carried[],
): Change[] | undefined {
  const dashed = carried.every(({ text }) => isDashed(text));
  const inBrackets = document.format === 'json';
  if (dashed === inBrackets) return undefined;
  if (list === undefined) {
    // A list that is there and cannot be read must not be begun a second time.
    if (findNode(document, path) !== undefined) return undefined;
    return inBrackets ? beginInJson(document, path, carried) : begin(document, path, carried);
  }
  return inBrackets ? fillBrackets(document, list, carried) : fillBlock(document, list, carried);
}

/** The lines of a block list below a key of this column. */
function blockLines(document: SyntaxDocument, ofKey: number, carried: readonly Carried[]): string {
  const lineBreak = lineBreakOf(document.text);
  const column = ofKey + (dashStep(document.text) ?? carried[0]?.step ?? 2);
  const lines = carried.map(({ text, indent }) => reindent(text, indent, column, lineBreak));
  return lineBreak + lines.join(usualGap(carried, lineBreak));
}

/** In place of `[]`, or of nothing, behind the key. */
function fillBlock(
  document: SyntaxDocument,
  { keyEnd, value }: ItemList,
  carried: readonly Carried[],
): Change[] | undefined {
  const { text } = document;
  const colon = text.indexOf(':', keyEnd) + 1;
  if (text.slice(colon, value.start).trim() !== '') return undefined;
  const lines = blockLines(document, keyColumn(text, keyEnd), carried);
  const lineEnd = endOfLine(text, value.end);
  const rest = text.slice(value.end, lineEnd);
  if (rest.trim() !== '' && !rest.trim().startsWith('#')) return undefined;
  return [
    { start: colon, end: value.end, newText: '' },
    { start: lineEnd, end: lineEnd, newText: lines },
  ];
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}

/** The list as the last key of its mapping. */
function begin(
  document: SyntaxDocument,
  path: Path,
  carried: readonly Carried[],
): Change[] | undefined {
  const { text } = document;
  const key = String(path.at(-1));
  const lineBreak = lineBreakOf(text);
  if (path.length === 1) {
    const end = text.trimEnd().length;
    const apart = end === 0 ? '' : lineBreak + lineBreak;
    const lines = blockLines(document, 0, carried);
    return [{ start: end, end, newText: `${apart}${key}:${lines}` }];
  }
  const holder = findNode(document, path.slice(0, -1));
  const around = itemListAt(document, path.slice(0, -2));
  const item = around?.items[Number(path.at(-2))];
  if (holder?.node.type !== 'mapping' || holder.node.style !== 'block' || item === undefined)
    return undefined;
  const column = columnOf(text, holder.base + (holder.node.pairs[0]?.start ?? holder.node.start));
  const margin = ' '.repeat(column);
  const lines = blockLines(document, column, carried);
  return [{ start: item.end, end: item.end, newText: `${lineBreak}${margin}${key}:${lines}` }];
}

/** How far the lines of a JSON file are indented from level to level. */
function jsonStep(text: string): number {
  return /\n( +)\S/.exec(text)?.[1]?.length ?? 2;
}

function bracketLines(
  { text }: SyntaxDocument,
  indent: number,
  carried: readonly Carried[],
): string {
  const inner = indent + jsonStep(text);
  const lineBreak = lineBreakOf(text);
  const margin = lineBreak + ' '.repeat(inner);
  const items = carried.map((item) => reindentBrackets(item.text, item.indent, inner, lineBreak));
  return `${margin}${items.join(`,${margin}`)}${lineBreak}${' '.repeat(indent)}`;
}

function fillBrackets(
  document: SyntaxDocument,
  { value }: ItemList,
  carried: readonly Carried[],
): Change[] {
  const { text } = document;
  const indent = indentOf(text, lineStart(text, value.start));
  const newText = bracketLines(document, indent, carried);
  return [{ start: value.start + 1, end: value.end - 1, newText }];
}

function beginInJson(
  document: SyntaxDocument,
  path: Path,
  carried: readonly Carried[],
): Change[] | undefined {
  const last = path.length === 1 ? lastPairEnd(document) : endOfPairs(document, path.slice(0, -1));
  if (last === undefined) return undefined;
  const { text } = document;
  const indent = indentOf(text, lineStart(text, last.start));
  const lines = bracketLines(document, indent, carried);
  const head = `,${lineBreakOf(text)}${' '.repeat(indent)}"${String(path.at(-1))}": [`;
  return [{ start: last.end, end: last.end, newText: `${head}${lines}]` }];
}

interface PairPlace {
  readonly start: number;
  readonly end: number;
}

function endOfPairs(document: SyntaxDocument, path: Path): PairPlace | undefined {
  const found = findNode(document, path);
  return found?.node.type === 'mapping' ? placeOfLast(found.node, found.base) : undefined;
}

/** The last pair of a whole JSON file, which may be cut into blocks. */
function lastPairEnd({ blocks, starts }: SyntaxDocument): PairPlace | undefined {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const root = blocks[at]?.parsed.root;
    if (root?.type === 'mapping' && blocks[at]?.place.type !== 'head')
      return placeOfLast(root, starts[at] ?? 0);
  }
  return undefined;
}

function placeOfLast(node: MappingNode, base: number): PairPlace | undefined {
  const last = node.pairs.at(-1);
  return last && { start: base + last.start, end: base + last.value.end };
}
