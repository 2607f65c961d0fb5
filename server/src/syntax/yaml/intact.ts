import type { BlockPlace, ParsedBlock } from '../block.ts';
import { isEmpty } from '../pieces.ts';
import { readOrdinary } from '../parse/readSimple.ts';
import type { MappingNode, Node, ScalarNode, SequenceNode } from '../tree.ts';
import { isOrdinary } from './treeFindings.ts';
import { holdsWide } from './treeMends.ts';

const none: readonly never[] = [];

/**
 * Parses a block in which nothing can be wrong, as nearly all of them are, in a fraction of the time
 * that looking for every fault takes. Undefined wherever a closer look is needed.
 */
export function parseIntact(text: string, place: BlockPlace): ParsedBlock | undefined {
  if ((place.type !== 'item' && place.type !== 'entry') || !isClean(text)) return undefined;
  const tree = readOrdinary(text);
  const root = tree?.root;
  if (tree === undefined || root === undefined) return undefined;
  const fits =
    place.type === 'item' ? root.type === 'sequence' : root.type === 'mapping' && root.start === 0;
  if (!fits || !isSound(text, root)) return undefined;
  const { comments } = tree;
  return { root, comments, anchors: none, aliases: none, findings: none, masked: none };
}

/** Characters of ASCII that a text may hold without a second look; others are told below. */
const clean = new Uint8Array(128).fill(1, 32, 127);
clean[10] = 1;

/** No control characters, tabs, halves of pairs, byte order marks; no traces of a merge. */
function isClean(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (clean[code] === 1) {
        if (code < 60 || code > 62 || text.charCodeAt(at + 1) !== code) continue;
        return false;
      }
      if (code !== 13 || text.charCodeAt(at + 1) !== 10) return false;
    } else if (code < 0xa0 || (code >= 0xd800 && isOdd(code))) return false;
  }
  return true;
}

function isOdd(code: number): boolean {
  return code <= 0xdfff || code === 0xfeff || code >= 0xfffd;
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
