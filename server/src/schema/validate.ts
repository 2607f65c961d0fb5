import type { Block, Format } from '../syntax/block.ts';
import { type Anchors, dataOf } from '../syntax/data.ts';
import type { Finding } from '../syntax/finding.ts';
import { keyText } from '../syntax/pieces.ts';
import type { Node, Pair } from '../syntax/tree.ts';
import type { Style } from './edits/emit.ts';
import { findingsOf } from './findings/build.ts';
import { unknownKey } from './findings/unknownKey.ts';
import { valueFinding } from './findings/value.ts';
import type { Kind } from './kind.ts';
import type { Scene, Spot } from './spot.ts';
import { errorsOf, type KindValidators, type Validate, validatorsOf } from './validators.ts';

/**
 * What the schema of a kind of file has against one block, in offsets of the block. Keys missing at
 * the top of the file are not the block's affair.
 */
export function blockFindings(
  kind: Kind,
  block: Block,
  format: Format,
  anchors: Anchors,
): readonly Finding[] {
  const { root } = block.parsed;
  if (root === undefined) return [];
  const about: About = { kind, block, anchors, style: styleOf(block, format) };
  if (block.place.type === 'item') return itemFindings(about, root, block.place.key);
  if (root.type === 'mapping') return pairsFindings(about, root.pairs, root);
  // An alias without an anchor is said elsewhere.
  if (root.type === 'alias') return [];
  const misplaced = block.place.type === 'whole' && block.parsed.findings.length === 0;
  return misplaced ? notAFile(about, root) : [];
}

interface About {
  readonly kind: Kind;
  readonly block: Block;
  readonly anchors: Anchors;
  readonly style: Style;
}

function styleOf(block: Block, format: Format): Style {
  return { format, lineBreak: block.text.includes('\r\n') ? '\r\n' : '\n' };
}

function itemFindings(about: About, root: Node, key: string): readonly Finding[] {
  const validate = own(validatorsOf(about.kind).items, key);
  // A dash that could not be read leaves the item alone, without the list around it.
  const items = root.type === 'sequence' ? root.items : [root];
  if (validate === undefined) return [];
  return items.flatMap((item) => check(about, validate, item, undefined, key));
}

function pairsFindings(about: About, pairs: readonly Pair[], root: Node): readonly Finding[] {
  const validators = validatorsOf(about.kind);
  return pairs.flatMap((pair) => {
    const key = keyText(pair.key);
    const validate = own(validators.properties, key);
    if (validate === undefined) return topKeyFindings(about, validators, root, pair);
    // The items of the list are blocks of their own, unless the key holds no list at all.
    if (about.block.place.type === 'head') return headFindings(about, validators, validate, pair);
    return check(about, validate, pair.value, pair, key);
  });
}

function headFindings(
  about: About,
  validators: KindValidators,
  validate: Validate,
  pair: Pair,
): readonly Finding[] {
  const key = keyText(pair.key);
  if (Object.hasOwn(validators.items, key)) return [];
  const errors = errorsOf(validate, []);
  return findingsOf({ ...sceneOf(about), root: pair.value, pair, key }, errors, about.style);
}

/** A key at the top that the kind of file does not have. */
function topKeyFindings(
  about: About,
  validators: KindValidators,
  root: Node,
  pair: Pair,
): readonly Finding[] {
  if (pair.key.type !== 'scalar') return [];
  const key = keyText(pair.key);
  const errors = errorsOf(validators.skeleton, singleKey(key));
  const wrong = errors.find((error) => error.keyword === 'additionalProperties');
  if (wrong?.parentSchema === undefined) return [];
  const scene: Scene = { ...sceneOf(about), root, pair: undefined, key: undefined };
  const spot = topSpot(root);
  return [unknownKey(scene, spot, pair, key, wrong.parentSchema, about.style)];
}

/** `__proto__` is a key like any other, and must not become the object's prototype. */
function singleKey(key: string): object {
  return Object.fromEntries([[key, true]]);
}

function topSpot(node: Node): Spot {
  return { node, pair: undefined, key: undefined, index: undefined, above: undefined, exact: true };
}

/** A file that is no mapping, such as a list or a line of text. */
function notAFile(about: About, root: Node): readonly Finding[] {
  const scene: Scene = { ...sceneOf(about), root, pair: undefined, key: undefined };
  const { skeleton } = validatorsOf(about.kind);
  const error = errorsOf(skeleton, dataOf(root, about.anchors)).find(
    (one) => one.keyword === 'type',
  );
  if (error === undefined) return [];
  const fault = { ...error, path: [], schema: error.parentSchema ?? {}, data: error.data };
  const found = valueFinding({ scene, spot: topSpot(root), fault, style: about.style });
  return found === undefined ? [] : [{ ...found, wording: 'file' }];
}

function check(
  about: About,
  validate: Validate,
  root: Node,
  pair: Pair | undefined,
  key: string,
): readonly Finding[] {
  const errors = errorsOf(validate, dataOf(root, about.anchors));
  if (errors.length === 0) return [];
  return findingsOf({ ...sceneOf(about), root, pair, key }, errors, about.style);
}

function sceneOf(about: About): Pick<Scene, 'kind' | 'block'> {
  return { kind: about.kind, block: about.block };
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
