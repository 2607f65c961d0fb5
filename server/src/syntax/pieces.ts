import type { Span } from './finding.ts';
import type { Node, Pair } from './tree.ts';

/** The text of a key: a scalar's text, an alias as it is written, nothing for a collection. */
export function keyText(key: Node): string {
  if (key.type === 'scalar') return key.text;
  return key.type === 'alias' ? `*${key.name}` : '';
}

/** The first pair with that key; undefined where the node is no mapping or has no such key. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  if (node?.type !== 'mapping') return undefined;
  return node.pairs.find((pair) => keyText(pair.key) === key);
}

/** The value of the first pair with that key. */
export function valueOf(node: Node | undefined, key: string): Node | undefined {
  return pairOf(node, key)?.value;
}

/** True for a value that is left out: `key:` with nothing behind it. */
export function isEmpty(node: Node): boolean {
  return node.type === 'scalar' && node.style === 'plain' && node.start === node.end;
}

/** Every node of a tree, parents before their children, in the order of the text. */
export function nodesOf(root: Node | undefined): readonly Node[] {
  const nodes: Node[] = [];
  if (root !== undefined) collect(root, nodes);
  return nodes;
}

/** Every file is walked node by node, so this makes no arrays on the way. */
function collect(node: Node, nodes: Node[]): void {
  nodes.push(node);
  if (node.type === 'mapping') {
    for (const pair of node.pairs) {
      collect(pair.key, nodes);
      collect(pair.value, nodes);
    }
  } else if (node.type === 'sequence') for (const item of node.items) collect(item, nodes);
}

/** The same as an iterator. */
export function* walk(root: Node | undefined): Generator<Node> {
  yield* nodesOf(root);
}

/** Where the line of an offset starts; `\n`, `\r\n` and `\r` end a line, as in YAML. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const near = Math.min(offset + shortLine, text.length);
  for (let end = offset; end < near; end++) if (isBreak(text.charCodeAt(end))) return end;
  return near < text.length ? farLineEnd(text, near) : Math.max(near, offset);
}

/** Most lines end before here, and are looked at character by character. */
const shortLine = 40;
/** So much of a long line is searched at once; bounded, since a text may lack one kind of break. */
const longPiece = 1000;

function farLineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at += longPiece) {
    const piece = text.slice(at, at + longPiece);
    const feed = piece.indexOf('\n');
    const carriage = piece.indexOf('\r');
    if (feed >= 0 && carriage >= 0) return at + Math.min(feed, carriage);
    if (feed >= 0 || carriage >= 0) return at + Math.max(feed, carriage);
  }
  return text.length;
}

/** Where the next line starts; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (end === text.length) return end;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** How many code units stand before an offset on its line; a byte order mark does not count. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (text.charCodeAt(start) === 0xfeff && offset > start ? 1 : 0);
}

/** The number of spaces that a line begins with. */
export function indentOf(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  return at - start;
}

/** True when an offset lies in a span or touches one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
