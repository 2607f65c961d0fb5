import type { MoveParams } from '../../../server/src/protocol.ts';
import type { OutlineModel } from './outlineModel.ts';

/** The things that are to be moved by keys: siblings, in their order. */
interface Row {
  readonly keys: readonly string[];
  readonly parent: string;
  readonly siblings: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** The place one line up among the siblings; undefined for the first. */
export function placeAbove(model: OutlineModel, keys: readonly string[]): MoveParams | undefined {
  const row = rowOf(model, keys);
  const before = row?.siblings[row.first - 1];
  return row && before !== undefined ? { keys: row.keys, parent: row.parent, before } : undefined;
}

/** The place one line down among the siblings; undefined for the last. */
export function placeBelow(model: OutlineModel, keys: readonly string[]): MoveParams | undefined {
  const row = rowOf(model, keys);
  if (row?.siblings[row.last + 1] === undefined) return undefined;
  const before = row.siblings[row.last + 2];
  return { keys: row.keys, parent: row.parent, ...(before !== undefined && { before }) };
}

/** The end of the section above: one level deeper. */
export function placeInside(model: OutlineModel, keys: readonly string[]): MoveParams | undefined {
  const row = rowOf(model, keys);
  const parent = row?.siblings[row.first - 1];
  if (row === undefined || parent === undefined) return undefined;
  return model.node(parent)?.type === 'section' ? { keys: row.keys, parent } : undefined;
}

/** Behind the section around it: one level higher. */
export function placeOutside(model: OutlineModel, keys: readonly string[]): MoveParams | undefined {
  const row = rowOf(model, keys);
  const parent = row && model.parent(row.parent);
  if (row === undefined || parent === undefined) return undefined;
  if (model.node(row.parent)?.type !== 'section') return undefined;
  const around = model.known(parent);
  const before = around[around.indexOf(row.parent) + 1];
  return { keys: row.keys, parent, ...(before !== undefined && { before }) };
}

function rowOf(model: OutlineModel, keys: readonly string[]): Row | undefined {
  const [one] = keys;
  const parent = one === undefined ? undefined : model.parent(one);
  if (parent === undefined) return undefined;
  const siblings = model.known(parent).filter((key) => model.node(key)?.movable === true);
  const places = keys.map((key) => siblings.indexOf(key)).sort((a, b) => a - b);
  const [first = -1] = places;
  if (first < 0) return undefined;
  const moved = siblings.filter((key) => keys.includes(key));
  return { keys: moved, parent, siblings, first, last: places.at(-1) ?? first };
}
