import type { Block } from '../syntax/block.ts';
import { keyText } from '../syntax/pieces.ts';
import type { Node, Pair, Path } from '../syntax/tree.ts';
import type { Kind } from './kind.ts';

/** A value of a block that was validated, and all that is known of where it stands. */
export interface Scene {
  readonly kind: Kind;
  readonly block: Block;
  /** The value that paths of faults start from. */
  readonly root: Node;
  /** The pair that `root` is the value of; undefined for an item of a list and for a whole file. */
  readonly pair: Pair | undefined;
  /** The key that `root`, or the list that it is an item of, stands under. */
  readonly key: string | undefined;
}

/** A value inside a scene, with the way that leads to it. */
export interface Spot {
  readonly node: Node;
  /** The pair that the node is the value of; undefined for an item of a list. */
  readonly pair: Pair | undefined;
  /** The key of the node, or of the nearest list that it is in. */
  readonly key: string | undefined;
  /** The number of the node in its list, from zero. */
  readonly index: number | undefined;
  readonly above: Spot | undefined;
  /** False where the way ends early: inside an alias, whose content stands elsewhere. */
  readonly exact: boolean;
}

/** Where a path of a scene leads, or as far towards it as the text shows. */
export function spotAt(scene: Scene, path: Path): Spot {
  const { root: node, pair, key } = scene;
  let spot: Spot = { node, pair, key, index: undefined, above: undefined, exact: true };
  for (const step of path) {
    const below = stepDown(spot, String(step));
    if (below === undefined) return { ...spot, exact: false };
    spot = below;
  }
  return spot;
}

function stepDown(above: Spot, step: string): Spot | undefined {
  const { node } = above;
  if (node.type === 'sequence') {
    const index = Number(step);
    const item = node.items[index];
    return item && { node: item, pair: undefined, key: above.key, index, above, exact: true };
  }
  const pair = pairAt(node, step);
  return pair && { node: pair.value, pair, key: step, index: undefined, above, exact: true };
}

function pairAt(node: Node, key: string): Pair | undefined {
  if (node.type !== 'mapping') return undefined;
  return node.pairs.find((pair) => keyText(pair.key) === key);
}
