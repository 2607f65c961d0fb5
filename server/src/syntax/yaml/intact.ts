import type { BlockPlace, ParsedBlock } from '../block.ts';
import { isEmpty } from '../pieces.ts';
import { readOrdinary } from '../parse/readSimple.ts';
import type { MappingNode, Node, ScalarNode, SequenceNode } from '../tree.ts';
import { mayConflict } from './conflicts.ts';
import { isOrdinary } from './treeFindings.ts';
import { holdsWide } from './treeMends.ts';

const none: readonly never[] = [];

/**
 * Parses a block in which nothing can be wrong, as nearly all of them are, in a fraction of the time
 * that looking for every fault takes. Undefined wherever a closer look is needed.
 */
export function parseIntact(text: string, place: BlockPlace): ParsedBlock | undefined {
  if (!('key' in place) || !isClean(text)) return undefined;
  const tree = readOrdinary(text);
  const root = tree?.root;
  if (tree === undefined || root === undefined) return undefined;
  if (!isInPlace(root, place) || !isSound(text, root)) return undefined;
  const { comments } = tree;
  return { root, comments, anchors: none, aliases: none, findings: none, masked: none };
}

/** Whether a tree is what stands at its place, without a closer look at the lines. */
function isInPlace(root: Node, { type }: BlockPlace): boolean {
  if (type === 'item') return root.type === 'sequence';
  if (root.type !== 'mapping' || root.start > 0) return false;
  return type === 'entry' || (type === 'head' && root.pairs.every(({ value }) => isEmpty(value)));
}

/** Control characters, tabs, halves of pairs, byte order marks, and what no text holds. */
// oxlint-disable-next-line no-control-regex
const odd = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffd-\uffff]/;

/** Every character of every file goes through here; a search looks at several of them at a time. */
function isClean(text: string): boolean {
  return !odd.test(text) && !mayConflict(text) && (!text.includes('\r') || !/\r(?!\n)/.test(text));
}

/** Nothing in it that `treeMends` would mend or `treeFindings` find. */
function isSound(text: string, node: Node): boolean {
  if (node.type === 'scalar') return isSoundScalar(node);
  if (node.type === 'alias') return false;
  if (node.style === 'flow' && isDoubled(text, node.start)) return false;
  return node.type === 'mapping' ? isSoundMapping(text, node) : isSoundSequence(text, node);
}

function isSoundScalar({ style, text }: ScalarNode): boolean {
  return style !== 'plain' || !holdsWide(text);
}

/** `{{` and `[[` may be a mark without quotes. */
function isDoubled(text: string, start: number): boolean {
  return text.charCodeAt(start) === text.charCodeAt(start + 1);
}

function isSoundMapping(text: string, node: MappingNode): boolean {
  if (!isOrdinary(node)) return false;
  for (const { key, value } of node.pairs) {
    if (node.style === 'flow' && isEmpty(value)) return false;
    if (!isSound(text, key) || !isSound(text, value)) return false;
  }
  return true;
}

function isSoundSequence(text: string, { style, items }: SequenceNode): boolean {
  for (const item of items) {
    if (!isSound(text, item)) return false;
    if (style === 'flow' && item.type === 'scalar' && holdsComma(item.text)) return false;
  }
  return true;
}

function holdsComma(text: string): boolean {
  return text.includes('，') || text.includes('、');
}
