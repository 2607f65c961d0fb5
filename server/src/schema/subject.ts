import type { Translated } from '../messages/message.ts';
import { keyText, pairOf } from '../syntax/pieces.ts';
import type { Node, Pair } from '../syntax/tree.ts';
import type { Kind } from './kind.ts';
import type { Spot } from './spot.ts';
import type { SchemaNode } from './validators.ts';
import { both, code, plain } from './words.ts';

// What a writer knows a thing by.
const nameKeys = ['id', 'name', 'title', 'label'];

const files: Readonly<Record<Kind, Translated>> = {
  report: { en: 'this manifest', 'zh-Hans': '这份报告清单' },
  chapter: { en: 'this chapter', 'zh-Hans': '本章' },
  metrics: { en: 'this metrics file', 'zh-Hans': '这份指标文件' },
  cases: { en: 'this cases file', 'zh-Hans': '这份案例文件' },
  sources: { en: 'this sources file', 'zh-Hans': '这份来源文件' },
};

/** A thing as a message names it: metric `repurchase-rate`, observation 2, `bounds`. */
export interface Subject {
  readonly inside: Translated;
  /** The same at the beginning of a sentence. */
  readonly begin: Translated;
}

/** How to name a file of a kind as a whole. */
export function fileSubject(kind: Kind): Subject {
  const inside = files[kind];
  return { inside, begin: { ...inside, en: upperFirst(inside.en) } };
}

/** How to name the object at a spot, whose schema node is known. */
export function subjectOf(kind: Kind, spot: Spot, schema: SchemaNode): Subject {
  if (spot.key === undefined) return fileSubject(kind);
  const title = schema['x-texts']?.title ?? plain(code(spot.key));
  const name = nameOf(spot.node);
  const begin =
    name === undefined ? unnamed(title, spot) : both((of) => `${of(title)} ${code(name)}`);
  return { begin, inside: { ...begin, en: lowerFirst(begin.en) } };
}

function unnamed(title: Translated, spot: Spot): Translated {
  const { index, pair, key } = spot;
  if (pair !== undefined && key !== undefined) return plain(code(key));
  if (index === undefined) {
    return { en: `This ${lowerFirst(title.en)}`, 'zh-Hans': `这里的${title['zh-Hans']}` };
  }
  return { en: `${title.en} ${index + 1}`, 'zh-Hans': `第 ${index + 1} 项${title['zh-Hans']}` };
}

/** How to name the value at a spot: by its key, or by its number in a list. */
export function valueName(spot: Spot): Translated {
  const key = code(spot.key ?? '');
  if (spot.pair !== undefined || spot.key === undefined) return plain(key);
  if (spot.index === undefined) return { en: `An item of ${key}`, 'zh-Hans': `${key} 的一项` };
  const number = spot.index + 1;
  return { en: `Item ${number} of ${key}`, 'zh-Hans': `${key} 的第 ${number} 项` };
}

/** The pair that names an object: its id, else its first key. */
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

/** `Metric` inside a sentence is `metric`; an abbreviation such as `CSL entry` stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const keySets = new WeakMap<Node, ReadonlySet<string>>();

/** The keys that an object has; the set is made once, as each of many faults asks for it. */
export function keysIn(node: Node): ReadonlySet<string> {
  const known = keySets.get(node);
  if (known !== undefined) return known;
  const pairs = node.type === 'mapping' ? node.pairs : [];
  const keys = new Set(pairs.map((pair) => keyText(pair.key)));
  keySets.set(node, keys);
  return keys;
}
