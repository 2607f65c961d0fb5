import type { SyntaxDocument } from './block.ts';
import { plainValue, taggedValue } from './plainValue.ts';
import { keyText } from './pieces.ts';
import type { AliasNode, MappingNode, Node, ScalarNode } from './tree.ts';

/** The anchored nodes that an alias may name. */
export type Anchors = ReadonlyMap<string, Node>;

/** How many nodes one value may grow to through its aliases. */
const limit = 100_000;

interface Reading {
  readonly anchors: Map<string, Node>;
  readonly open: Set<Node>;
  copied: number;
  depth: number;
}

/**
 * The JSON data of a node: scalars by YAML's core schema, objects whose keys are the keys' texts,
 * arrays. Aliases are followed as long as the whole stays of a sane size; one that cannot be
 * followed is null. Of keys that stand twice the first counts. Never throws.
 */
export function dataOf(node: Node | undefined, anchors: Anchors = new Map()): unknown {
  return node === undefined ? null : read(node, startReading(anchors));
}

function startReading(anchors: Anchors): Reading {
  return { anchors: new Map(anchors), open: new Set(), copied: 0, depth: 0 };
}

/** The data of a whole file: its blocks put together; null for a file without content. */
export function documentData(document: SyntaxDocument): unknown {
  const reading = startReading(new Map());
  const data: Record<string, unknown> = {};
  let found = false;
  for (const { place, parsed } of document.blocks) {
    if (parsed.root === undefined) continue;
    const part = read(parsed.root, reading);
    if (place.type === 'whole') return part;
    if (place.type === 'item') addItems(data, place.key, part);
    else if (parsed.root.type === 'mapping') putAll(data, part as object);
    found = true;
  }
  return found ? data : null;
}

function putAll(data: Record<string, unknown>, part: object): void {
  for (const [key, value] of Object.entries(part)) put(data, key, value);
}

/** Every anchor of a file with the node it names, the last one where a name stands twice. */
export function anchorsOf(document: SyntaxDocument): Anchors {
  const anchors = new Map<string, Node>();
  for (const block of document.blocks) {
    for (const node of block.parsed.anchors) if (node.anchor) anchors.set(node.anchor.name, node);
  }
  return anchors;
}

function addItems(data: Record<string, unknown>, key: string, items: unknown): void {
  const list = Object.hasOwn(data, key) ? data[key] : undefined;
  const known: unknown[] = Array.isArray(list) ? list : [];
  if (Array.isArray(items)) known.push(...items);
  if (known !== list) set(data, key, known);
}

function read(node: Node, reading: Reading): unknown {
  if (node.anchor) reading.anchors.set(node.anchor.name, node);
  if (node.type === 'scalar') return scalarValue(node);
  if (node.type === 'alias') return readAlias(node, reading);
  if (reading.open.has(node) || reading.depth > 200) return null;
  reading.open.add(node);
  reading.depth++;
  const data =
    node.type === 'mapping'
      ? readMapping(node, reading)
      : node.items.map((item) => read(item, reading));
  reading.depth--;
  reading.open.delete(node);
  return data;
}

/** A scalar's value by its tag or, for a plain one, by the core schema. */
export function scalarValue(node: ScalarNode): unknown {
  if (node.tag) return taggedValue(node.tag.name, node.text, node.style === 'plain');
  return node.style === 'plain' ? plainValue(node.text) : node.text;
}

function readAlias(alias: AliasNode, reading: Reading): unknown {
  const target = reading.anchors.get(alias.name);
  if (target === undefined || reading.open.has(target)) return null;
  reading.copied += weigh(target, limit);
  return reading.copied > limit ? null : read(target, reading);
}

/** The number of nodes below a node, counted up to a bound. */
function weigh(node: Node, bound: number): number {
  if (node.type === 'scalar' || node.type === 'alias' || bound <= 0) return 1;
  let sum = 1;
  const children = node.type === 'mapping' ? node.pairs.map((pair) => pair.value) : node.items;
  for (const child of children) sum += weigh(child, bound - sum);
  return sum;
}

function readMapping(node: MappingNode, reading: Reading): unknown {
  const data: Record<string, unknown> = {};
  for (const pair of node.pairs) {
    if (isMerge(pair.key)) merge(data, read(pair.value, reading));
    else put(data, dataKey(pair.key, reading), read(pair.value, reading));
  }
  return data;
}

/** A key is its text as it is written; an alias for a scalar is that scalar's text. */
function dataKey(key: Node, reading: Reading): string {
  if (key.anchor) reading.anchors.set(key.anchor.name, key);
  const target = key.type === 'alias' ? reading.anchors.get(key.name) : undefined;
  return keyText(target?.type === 'scalar' ? target : key);
}

/** True for the key `<<`, with which YAML 1.1 copied another mapping into this one. */
export function isMerge(key: Node): boolean {
  return key.type === 'scalar' && key.style === 'plain' && key.text === '<<' && !key.tag;
}

/** The merge key is a finding of its own; taking it as it is meant keeps the rest quiet. */
function merge(data: Record<string, unknown>, value: unknown): void {
  const sources: unknown[] = Array.isArray(value) ? value : [value];
  for (const source of sources) {
    if (typeof source !== 'object' || source === null || Array.isArray(source)) continue;
    putAll(data, source);
  }
}

function put(data: Record<string, unknown>, key: string, value: unknown): void {
  if (!Object.hasOwn(data, key)) set(data, key, value);
}

/** A plain assignment to `__proto__` would change the object itself. */
function set(data: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') data[key] = value;
  else
    Object.defineProperty(data, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}
