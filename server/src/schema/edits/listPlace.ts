import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Span } from '../../syntax/finding.ts';
import { findNode } from '../../syntax/locate.ts';
import { columnOf, indentOf, lineStart } from '../../syntax/pieces.ts';

/**
 * Where a new item of a top-level list goes, in offsets of the file.
 * - `block`: on the line behind the one that `start` lies on; `begins` is the key to write first
 * - `flow`: in place of `start` to `end`, between `before` and `after`
 */
export type ListPlace =
  | {
      readonly style: 'block';
      readonly start: number;
      readonly indent: number;
      readonly begins?: string;
    }
  | (Span & {
      readonly style: 'flow';
      readonly indent: number;
      readonly before: string;
      readonly after: string;
    });

/** The place behind the last item of a list, however the list is written, or not yet written. */
export function listPlace(document: SyntaxDocument, list: string): ListPlace {
  const { text, format } = document;
  const found = findNode(document, [list]);
  if (found === undefined)
    return format === 'json' ? newFlow(document, list) : newBlock(text, list);
  const { base, node } = found;
  const last = lastItem(document, found.block);
  const isFlow = format === 'json' || (node.type === 'sequence' && node.style === 'flow');
  if (isFlow) return behindFlow(document, { start: base + node.start, end: base + node.end }, last);
  if (last === undefined) return { style: 'block', start: base + node.end, indent: 2 };
  return { style: 'block', start: lastText(text, last), indent: dashColumn(text, last.start) };
}

/**
 * The last item of the list whose key stands in this block, in file offsets; `end` of an item that
 * is a block of its own is the end of the block, so that nothing below it is cut off.
 */
function lastItem(document: SyntaxDocument, head: number): Span | undefined {
  let index = head;
  while (document.blocks[index + 1]?.place.type === 'item') index++;
  const base = document.starts[index] ?? 0;
  const root = document.blocks[index]?.parsed.root;
  const list = index > head ? root : root?.type === 'mapping' ? root.pairs[0]?.value : undefined;
  const item = list?.type === 'sequence' ? list.items.at(-1) : undefined;
  return item && { start: base + item.start, end: base + item.end };
}

/** The last code unit of an item that is not blank. */
function lastText(text: string, item: Span): number {
  let end = item.end;
  while (end > item.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The column of the `-` of the item that begins at this offset. */
function dashColumn(text: string, start: number): number {
  const dash = text.lastIndexOf('-', start - 1);
  return dash < 0 ? 0 : columnOf(text, dash);
}

function newBlock(text: string, list: string): ListPlace {
  const end = text.trimEnd().length;
  return { style: 'block', start: end, indent: 2, begins: list };
}

function behindFlow(document: SyntaxDocument, list: Span, last: Span | undefined): ListPlace {
  const { text } = document;
  const indent = indentOf(text, lineStart(text, last?.start ?? list.start));
  if (last !== undefined) {
    const ownLine = columnOf(text, last.start) === indent;
    const before = ownLine ? `,\n${' '.repeat(indent)}` : ', ';
    return { style: 'flow', start: last.end, end: last.end, indent, before, after: '' };
  }
  const inside = { start: list.start + 1, end: list.end - 1 };
  if (document.format !== 'json')
    return { style: 'flow', ...inside, indent, before: '', after: '' };
  const before = `\n${' '.repeat(indent + 2)}`;
  const after = `\n${' '.repeat(indent)}`;
  return { style: 'flow', ...inside, indent: indent + 2, before, after };
}

/** A JSON file without the list: behind its last property, or as its first. */
function newFlow({ text }: SyntaxDocument, list: string): ListPlace {
  const close = text.lastIndexOf('}');
  const whole = close < 0;
  const end = (whole ? text : text.slice(0, close)).trimEnd().length;
  const comma = /[{,]$/.test(text.slice(0, end)) || whole ? '' : ',';
  const before = `${whole ? '{' : comma}\n  "${list}": [\n    `;
  const after = whole ? '\n  ]\n}\n' : '\n  ]\n';
  return { style: 'flow', start: end, end: whole ? text.length : close, indent: 4, before, after };
}
