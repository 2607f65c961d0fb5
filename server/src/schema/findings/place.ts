import type { Span } from '../../syntax/finding.ts';
import { isEmpty, keyText, lineEnd } from '../../syntax/pieces.ts';
import type { Scene, Spot } from '../spot.ts';
import { namingPair } from '../subject.ts';

/** What to underline for a value: itself, or its key where it is empty or goes over lines. */
export function valueSpan(scene: Scene, spot: Spot): Span {
  const { node, pair } = spot;
  const oneLine = lineEnd(scene.block.text, node.start) >= node.end;
  if (oneLine && !isEmpty(node)) return spanOf(node);
  if (pair !== undefined) return spanOf(pair.key);
  return isEmpty(node) ? dashBefore(scene, node.start) : firstLine(scene, node);
}

/** What to underline for an object as a whole: its id, else its first key. */
export function objectSpan(scene: Scene, spot: Spot): Span {
  if (!spot.exact || spot.node.type !== 'mapping') return valueSpan(scene, spot);
  const pair = namingPair(spot.node);
  if (pair === undefined) return valueSpan(scene, spot);
  const { value, key } = pair;
  return spanOf(keyText(key) === 'id' && isShort(value) ? value : key);
}

function isShort(value: Spot['node']): boolean {
  return value.type === 'scalar' && value.indent < 0 && value.end > value.start;
}

function firstLine(scene: Scene, node: Span): Span {
  const end = lineEnd(scene.block.text, node.start);
  return { start: node.start, end: Math.min(end, node.end) };
}

/** An empty item has nothing to underline but its dash. */
function dashBefore(scene: Scene, offset: number): Span {
  const dash = scene.block.text.lastIndexOf('-', offset);
  return dash < 0 ? { start: offset, end: offset } : { start: dash, end: dash + 1 };
}

/** Just the span of a node or pair. */
export function spanOf(span: Span): Span {
  return { start: span.start, end: span.end };
}
