import type { Translated } from '../messages/message.ts';
import { keyText, pairOf } from '../syntax/pieces.ts';
import type { Node, Pair } from '../syntax/tree.ts';
import type { Spot } from './spot.ts';
import type { SchemaNode } from './validators.ts';
import { both, code, plain } from './words.ts';

// What a writer knows a thing by.
const nameKeys = ['id', 'name', 'title', 'label'];

/** A thing as a message names it: metric `repurchase-rate`, observation 2, `bounds`. */
export interface Subject {
  readonly inside: Translated;
  /** The same at the beginning of a sentence. */
  readonly begin: Translated;
}

/** How to name the object at a spot, whose schema node is known. */
export function subjectOf(spot: Spot, schema: SchemaNode): Subject {
  const title = schema['x-texts']?.title ?? plain(spot.key === undefined ? '' : code(spot.key));
  const name = nameOf(spot.node);
  const number = spot.index === undefined ? '' : ` ${spot.index + 1}`;
  const begin =
    name === undefined
      ? { en: `${title.en}${number}`, 'zh-Hans': chineseNumber(title['zh-Hans'], spot.index) }
      : both((of) => `${of(title)} ${code(name)}`);
  return { begin, inside: { ...begin, en: lowerFirst(begin.en) } };
}

/** How to name the value at a spot: by its key, or by its number in a list. */
export function valueName(spot: Spot): Translated {
  const key = code(spot.key ?? '');
  if (spot.pair !== undefined || spot.key === undefined) return plain(key);
  if (spot.index === undefined) return { en: `An item of ${key}`, 'zh-Hans': `${key} 的一项` };
  const number = spot.index + 1;
  return { en: `Item ${number} of ${key}`, 'zh-Hans': `${key} 的第 ${number} 项` };
}

/** The pair that names an object: its id, else its name, else its first key. */
export function namingPair(node: Node): Pair | undefined {
  if (node.type !== 'mapping') return undefined;
  const id = pairOf(node, 'id');
  return id !== undefined && isShortText(id.value) ? id : node.pairs[0];
}

function nameOf(node: Node): string | undefined {
  for (const key of nameKeys) {
    const value = pairOf(node, key)?.value;
    if (value?.type === 'scalar' && isShortText(value)) return value.text;
  }
  return undefined;
}

function isShortText(node: Node): boolean {
  return node.type === 'scalar' && node.text !== '' && node.indent < 0;
}

function chineseNumber(title: string, index: number | undefined): string {
  return index === undefined ? title : `第 ${index + 1} 项${title}`;
}

/** `Metric` inside a sentence is `metric`; an abbreviation such as `CSL entry` stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The keys that an object has. */
export function keysIn(node: Node): readonly string[] {
  return node.type === 'mapping' ? node.pairs.map((pair) => keyText(pair.key)) : [];
}
