import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Span } from '../../syntax/finding.ts';
import { findNode } from '../../syntax/locate.ts';
import { isEmpty } from '../../syntax/pieces.ts';
import type { Node, Path } from '../../syntax/tree.ts';
import { blockItems } from './blockItems.ts';

/**
 * A list as its text lies in the file, in offsets of the file. What stands between two items, from
 * the end of one to the start of the next, is blank space, for lists in brackets with a comma.
 */
export interface ItemList {
  readonly style: 'block' | 'flow';
  /** Each with the comments that belong to it; of a block list from the start of its line. */
  readonly items: readonly Span[];
  /** The column of the dashes; 0 for lists in brackets. */
  readonly indent: number;
  /** Where its key ends. */
  readonly keyEnd: number;
  /** The value as a whole; an empty span behind the colon where there is none. */
  readonly value: Span;
}

/**
 * The list that a path leads to, such as `sections`, 2, `sections`. Undefined where there is none,
 * and where its text cannot be told apart item by item, as in a line that is half typed.
 */
export function itemListAt(document: SyntaxDocument, path: Path): ItemList | undefined {
  const found = findNode(document, path);
  if (found === undefined) return undefined;
  const keyEnd = found.base + (found.pair?.key.end ?? found.node.start);
  const value = { start: found.base + found.node.start, end: found.base + found.node.end };
  const own = cutItems(document, found.block);
  if (own === undefined) return undefined;
  if (own.length > 0 && document.format === 'json') return cutBrackets(document.text, own, keyEnd);
  if (own.length > 0) return blockList(document.text, own, keyEnd, value);
  const { node, base } = found;
  if (node.type === 'sequence') {
    const items = node.items.map((item) => moved(item, base));
    if (node.style === 'block') return blockList(document.text, items, keyEnd, value);
    return { style: 'flow', items, indent: 0, keyEnd, value };
  }
  return isEmpty(node) ? { style: 'block', items: [], indent: 0, keyEnd, value } : undefined;
}

/** The nodes of a list whose items are blocks of their own; undefined where a stray line is between. */
function cutItems(document: SyntaxDocument, head: number): readonly Span[] | undefined {
  if (document.blocks[head]?.place.type !== 'head') return [];
  const items: Span[] = [];
  for (let at = head + 1; at < document.blocks.length; at++) {
    const { place, parsed } = document.blocks[at] ?? {};
    if (place?.type === 'stray') return undefined;
    if (place?.type !== 'item') break;
    if (parsed?.root?.type !== 'sequence' || parsed.masked.length > 0) return undefined;
    items.push(...parsed.root.items.map((item) => moved(item, document.starts[at] ?? 0)));
  }
  return items;
}

/** A list of a JSON file whose items are blocks of their own. */
function cutBrackets(text: string, items: readonly Span[], keyEnd: number): ItemList | undefined {
  const start = text.indexOf('[', keyEnd);
  const end = text.indexOf(']', items.at(-1)?.end ?? keyEnd) + 1;
  if (start < 0 || end === 0) return undefined;
  return { style: 'flow', items, indent: 0, keyEnd, value: { start, end } };
}

function blockList(
  text: string,
  nodes: readonly Span[],
  keyEnd: number,
  value: Span,
): ItemList | undefined {
  const found = blockItems(text, nodes, keyEnd);
  return found && { style: 'block', ...found, keyEnd, value };
}

function moved(node: Span & Partial<Pick<Node, 'anchor' | 'tag'>>, base: number): Span {
  const start = Math.min(
    node.start,
    node.anchor?.start ?? node.start,
    node.tag?.start ?? node.start,
  );
  return { start: start + base, end: node.end + base };
}
