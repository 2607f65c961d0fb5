import type { Block, SyntaxDocument } from './block.ts';
import { columnOf, isEmpty, keyText, touches } from './pieces.ts';
import type { Node, Pair, Path } from './tree.ts';

/**
 * What stands at an offset of a file.
 * - `key`: the node is a key, the path ends with its text
 * - `value`: the node is a scalar or an alias, or an empty value that the offset stands behind
 * - `gap`: between things; the node is the innermost collection around the offset
 *
 * What could be written there is told by `slotsAt`, which works in broken and blank lines too.
 */
export interface Location {
  /** The number of the block, and where it starts: spans of `node` count from there. */
  readonly block: number;
  readonly base: number;
  /** From the root of the file to `node`; item numbers are counted over blocks. */
  readonly path: Path;
  /** Undefined where the block holds nothing that could be read. */
  readonly node: Node | undefined;
  /** The nodes around `node` in its block, outermost first. */
  readonly ancestors: readonly Node[];
  /** The pair that `node` is the key or the value of. */
  readonly pair: Pair | undefined;
  readonly role: 'key' | 'value' | 'gap';
}

/** A node of the file, in the block that holds it. */
export interface Found {
  readonly block: number;
  readonly base: number;
  readonly node: Node;
  /** The pair that the node is the value of. */
  readonly pair: Pair | undefined;
}

/** The number of the block that an offset lies in; at a border it is the block that begins there. */
export function blockAt(document: SyntaxDocument, offset: number): number {
  let low = 0;
  let high = document.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The steps that lead to a block's root: none, or the list and the number of its first item. */
function blockPath(document: SyntaxDocument, index: number): Path {
  const place = document.blocks[index]?.place;
  if (place?.type !== 'item') return [];
  let number = 0;
  for (let at = index - 1; at >= 0; at--) {
    const before = document.blocks[at]?.place;
    if (before?.type === 'head') break;
    if (before?.type === 'item') number += itemsOf(document.blocks[at]).length;
  }
  return [place.key, number];
}

/** What stands at an offset of the file; undefined only outside the text. */
export function locate(document: SyntaxDocument, offset: number): Location | undefined {
  const index = blockAt(document, offset);
  const block = document.blocks[index];
  const base = document.starts[index];
  if (block === undefined || base === undefined) return undefined;
  if (offset > base + block.text.length) return undefined;
  const { root } = block.parsed;
  const origin = blockPath(document, index);
  const start: Step = { node: root, path: origin.slice(0, 1), ancestors: [], pair: undefined };
  return { block: index, base, ...descend(block, offset - base, start, Number(origin[1] ?? 0)) };
}

type Step = Pick<Location, 'node' | 'path' | 'ancestors' | 'pair'>;

/** Goes down as long as a child touches the offset. `first` is the number of the root's first item. */
function descend(
  block: Block,
  offset: number,
  step: Step,
  first: number,
): Step & Pick<Location, 'role'> {
  const { node } = step;
  if (node === undefined) return { ...step, role: 'gap' };
  if (node.type === 'scalar' || node.type === 'alias') {
    return { ...step, role: inScalar(block, node, offset) ? 'value' : 'gap' };
  }
  const ancestors = [...step.ancestors, node];
  if (node.type === 'sequence') {
    const number = node.items.findIndex((item) => inNode(block, item, offset));
    const item = node.items[number];
    if (item === undefined) return { ...step, role: 'gap' };
    const path = [...step.path, first + number];
    return descend(block, offset, { node: item, path, ancestors, pair: undefined }, 0);
  }
  for (const pair of node.pairs) {
    const below = { path: [...step.path, keyText(pair.key)], ancestors, pair };
    if (touches(pair.key, offset)) return { node: pair.key, ...below, role: 'key' };
    if (inNode(block, pair.value, offset))
      return descend(block, offset, { node: pair.value, ...below }, 0);
  }
  return { ...step, role: 'gap' };
}

function inNode(block: Block, node: Node, offset: number): boolean {
  if (node.type === 'scalar' || node.type === 'alias') return inScalar(block, node, offset);
  if (touches(node, offset)) return true;
  if (offset < node.end || node.style === 'flow') return false;
  const last = node.type === 'mapping' ? node.pairs.at(-1)?.value : node.items.at(-1);
  return last !== undefined && inNode(block, last, offset);
}

/** Blank lines at the end of a literal are its text as far as they are indented like it. */
function inScalar(block: Block, node: Node, offset: number): boolean {
  if (touches(node, offset)) return true;
  if (node.type !== 'scalar' || offset < node.end) return false;
  if (isEmpty(node)) return isSpace(block.text, node.end, offset);
  if (node.indent < 0 || offset > node.content.end) return false;
  return columnOf(block.text, offset) >= node.indent;
}

function isSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/**
 * The node that a path leads to. A list cut into blocks is found as the empty value of its key; its
 * items are found each in its block.
 */
export function findNode(document: SyntaxDocument, path: Path): Found | undefined {
  if (path.length === 0) return foundAt(document, 0, [], document.blocks[0]?.parsed.root);
  const [key, ...rest] = path;
  for (const [index, block] of document.blocks.entries()) {
    const { place } = block;
    if (place.type === 'whole') return foundAt(document, index, path, block.parsed.root);
    if (place.type !== 'entry' && place.type !== 'head') continue;
    if (place.key !== key) continue;
    if (place.type === 'head' && rest.length > 0) return findItem(document, index, rest);
    return foundAt(document, index, path, block.parsed.root);
  }
  return undefined;
}

function findItem(document: SyntaxDocument, head: number, path: Path): Found | undefined {
  let number = 0;
  for (let index = head + 1; index < document.blocks.length; index++) {
    const block = document.blocks[index];
    if (block?.place.type === 'head') return undefined;
    if (block?.place.type !== 'item') continue;
    const own = itemsOf(block).length;
    const into = Number(path[0]) - number;
    if (into < own) return foundAt(document, index, [into, ...path.slice(1)], block.parsed.root);
    number += own;
  }
  return undefined;
}

/** The items of a list that a block holds: one, or more where dashes lack their space. */
function itemsOf(block: Block | undefined): readonly Node[] {
  const root = block?.parsed.root;
  return root?.type === 'sequence' ? root.items : [];
}

function foundAt(
  document: SyntaxDocument,
  block: number,
  path: Path,
  root: Node | undefined,
): Found | undefined {
  let node = root;
  let pair: Pair | undefined;
  for (const step of path) {
    pair =
      node?.type === 'mapping' ? node.pairs.find(({ key }) => keyText(key) === step) : undefined;
    node = node?.type === 'sequence' && typeof step === 'number' ? node.items[step] : pair?.value;
  }
  return node && { block, base: document.starts[block] ?? 0, node, pair };
}
