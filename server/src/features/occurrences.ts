import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { pairOf } from '../syntax/pieces.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { scalarText } from './nodes.ts';
import { perBlock } from './perBlock.ts';
import { marksIn } from './proseUnits.ts';

/** A place where an id stands: where it is given, or where something refers to it. */
export interface Occurrence extends Span {
  readonly id: string;
  readonly defines: boolean;
}

/** An id: letters of any script, digits, `-` and `_`, beginning with a letter. */
export const idPattern: RegExp = /\p{L}[\p{L}\p{M}\p{Nd}_-]*/gu;

/** Keys whose value, or whose list of values, names something by its id. */
const referring: ReadonlySet<string> = new Set([
  'metric',
  'metrics',
  'source',
  'sources',
  'case',
  'cases',
  'organization',
  'owner',
  'market',
  'markets',
  'channel',
  'product',
  'segment',
  'about',
  'members',
  'part-of',
  'versus',
  'chart',
]);

/** The ids of a block in the order of the text: definitions, references, and ids inside marks. */
export const occurrencesIn: (block: Block) => readonly Occurrence[] = perBlock((block) => {
  const found: Occurrence[] = [];
  const above = block.place.type === 'item' ? block.place.key : '';
  if (block.parsed.root !== undefined) visit(block.text, block.parsed.root, above, found);
  return found;
});

/** `key` is the nearest key above the node; an item of a list has the key of its list. */
function visit(text: string, node: Node, key: string, found: Occurrence[]): void {
  if (node.type === 'scalar') {
    found.push(...ofScalar(text, node, key));
  } else if (node.type === 'sequence') {
    for (const item of node.items) visit(text, item, key, found);
  } else if (node.type === 'mapping') {
    const members = key === 'about' || key === 'members' || isSourceEntry(node, key);
    for (const pair of node.pairs) {
      const own = scalarText(pair.key) ?? '';
      visit(text, pair.value, members && own !== 'at' ? key : own, found);
    }
  }
}

/** `sources: [{ id: x, at: p. 12 }]` refers to a source; one with a title or a type is a source. */
function isSourceEntry(node: Node, list: string): boolean {
  return list === 'sources' && !pairOf(node, 'title') && !pairOf(node, 'type');
}

function ofScalar(text: string, node: ScalarNode, key: string): readonly Occurrence[] {
  const whole = { start: node.content.start, end: node.content.end };
  if (key === 'id') return isId(node.text) ? [{ ...whole, id: node.text, defines: true }] : [];
  if (key === 'derived') return idsIn(text, whole);
  if (referring.has(key) && isId(node.text)) return [{ ...whole, id: node.text, defines: false }];
  return marksIn(text, node.content).flatMap((mark) => idsIn(text, head(text, mark.inner)));
}

function isId(text: string): boolean {
  return new RegExp(`^${idPattern.source}$`, 'u').test(text);
}

/** A mark up to the period of a figure and the place of a citation, where no ids stand. */
function head(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const stop = inner.slice(1).search(/[@,，]/);
  return { start: span.start, end: stop < 0 ? span.end : span.start + 1 + stop };
}

function idsIn(text: string, span: Span): readonly Occurrence[] {
  return [...text.slice(span.start, span.end).matchAll(idPattern)]
    .filter((match) => !isKindPrefix(text, span.start + match.index + match[0].length))
    .map((match) => {
      const start = span.start + match.index;
      return { id: match[0], start, end: start + match[0].length, defines: false };
    });
}

/** In `case:shopee` the word before the colon says what kind of thing follows. */
function isKindPrefix(text: string, end: number): boolean {
  return text.charAt(end) === ':' && /\p{L}/u.test(text.charAt(end + 1));
}
