import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Span } from '../../syntax/finding.ts';
import { findNode } from '../../syntax/locate.ts';
import { columnOf, indentOf, lineStart } from '../../syntax/pieces.ts';
import type { Path } from '../../syntax/tree.ts';
import { type ItemList, itemListAt } from '../move/itemList.ts';

/** Where an item between brackets goes: in place of a span, between `before` and `after`. */
export interface FlowPlace extends Span {
  /** How far the lines of the item are indented, where it has several. */
  readonly indent: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The place behind the last item of a list in brackets, in a list that is empty, or in one that is
 * begun as the last key of a mapping in braces. Undefined where the list, or its holder, is written
 * with dashes.
 *
 * @param path leads to the mapping that holds the list
 */
export function flowPlace(
  document: SyntaxDocument,
  path: Path,
  key: string,
): FlowPlace | undefined {
  const list = itemListAt(document, [...path, key]);
  if (list !== undefined) return list.style === 'flow' ? inList(document, list) : undefined;
  const holder = findNode(document, path);
  if (holder === undefined || holder.node.type !== 'mapping') return undefined;
  const last = holder.node.pairs.at(-1);
  if (last === undefined || holder.node.style === 'block') return undefined;
  const end = holder.base + last.value.end;
  const indent = indentOf(document.text, lineStart(document.text, holder.base + last.start));
  if (document.format !== 'json')
    return { start: end, end, indent, before: `, ${key}: [`, after: ']' };
  const margin = `\n${' '.repeat(indent)}`;
  const before = `,${margin}"${key}": [${margin}  `;
  return { start: end, end, indent: indent + 2, before, after: `${margin}]` };
}

function inList({ text, format }: SyntaxDocument, { items, value }: ItemList): FlowPlace {
  const last = items.at(-1);
  const indent = indentOf(text, lineStart(text, last?.start ?? value.start));
  const margin = `\n${' '.repeat(indent)}`;
  if (last !== undefined) {
    const isOnOwnLine = columnOf(text, last.start) === indent;
    const before = isOnOwnLine ? `,${margin}` : ', ';
    return { start: last.end, end: last.end, indent, before, after: '' };
  }
  const inside = { start: value.start + 1, end: value.end - 1 };
  if (format !== 'json') return { ...inside, indent, before: '', after: '' };
  return { ...inside, indent: indent + 2, before: `${margin}  `, after: margin };
}
