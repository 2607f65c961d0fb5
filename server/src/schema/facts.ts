import type { Path } from '../syntax/tree.ts';
import { builtinSchemas } from './builtinSchemas.ts';
import type { SchemaFacts } from './factTypes.ts';
import { dependsOnData } from './layers.ts';
import type { Kind } from './kind.ts';
import {
  createReader,
  factsOf,
  layersBehind,
  type Reader,
  requiredIn,
  stepTo,
} from './readFacts.ts';
import { isObject, type Located, rootOf, type SchemaFiles } from './schemaStore.ts';

export type {
  EnumValue,
  JsonType,
  Limits,
  Localized,
  PropertyFacts,
  SchemaFacts,
  Snippet,
} from './factTypes.ts';

/** The mapping around a key as far as it is written; only its keys and scalars matter. */
export type Siblings = Readonly<Record<string, unknown>>;

/** Tells the data at a path, where the schema branches by them. */
export type DataAt = (path: Path) => unknown;

/** What a set of schemas says of every place in a file. */
export interface FactSource {
  /**
   * The facts where a path from the root of a file leads; undefined where the schema allows
   * nothing, as below an unknown key.
   */
  readonly at: (kind: Kind, path: Path, dataAt?: DataAt) => SchemaFacts | undefined;
  /** The facts of a key or an item one step below. */
  readonly child: (
    facts: SchemaFacts,
    key: string | number,
    siblings?: Siblings,
  ) => SchemaFacts | undefined;
  /** The facts of a mapping once its keys are known: the branches that hold are laid over it. */
  readonly refine: (facts: SchemaFacts, siblings: Siblings) => SchemaFacts;
  /** The keys that a mapping must have, given those that it has. */
  readonly required: (facts: SchemaFacts, siblings: Siblings) => readonly string[];
}

/** Reads facts out of schemas, each node once and only when it is asked for. */
export function createSchemaFacts(files: SchemaFiles): FactSource {
  const reader = createReader(files);
  return {
    at: (kind, path, dataAt) => walk(reader, kind, path, dataAt),
    child: (facts, key, siblings) => childOf(reader, facts, key, siblings),
    refine: (facts, siblings) => refined(reader, facts, siblings),
    required: (facts, siblings) =>
      requiredIn(layersBehind(reader, refined(reader, facts, siblings))),
  };
}

function walk(
  reader: Reader,
  kind: Kind,
  path: Path,
  dataAt: DataAt | undefined,
): SchemaFacts | undefined {
  let facts = rootFacts(reader, kind);
  for (const [depth, key] of path.entries()) {
    if (facts === undefined) return undefined;
    const asks = dataAt !== undefined && dependsOnData(layersBehind(reader, facts));
    const data = asks ? dataAt(path.slice(0, depth)) : undefined;
    facts = childOf(reader, facts, key, isObject(data) ? data : undefined);
  }
  return facts;
}

function rootFacts(reader: Reader, kind: Kind): SchemaFacts | undefined {
  if (reader.roots.has(kind)) return reader.roots.get(kind);
  const root = rootOf(reader.files, `${kind}.schema.json`);
  const facts = root && factsOf(reader, root);
  reader.roots.set(kind, facts);
  return facts;
}

function childOf(
  reader: Reader,
  facts: SchemaFacts,
  key: string | number,
  siblings?: Siblings,
): SchemaFacts | undefined {
  const from = siblings === undefined ? facts : refined(reader, facts, siblings);
  let next: Located | undefined;
  for (const layer of layersBehind(reader, from)) next ??= stepTo(layer, key);
  return next && factsOf(reader, next);
}

function refined(reader: Reader, facts: SchemaFacts, siblings: Siblings): SchemaFacts {
  const layers = layersBehind(reader, facts);
  const [first] = layers;
  return first && dependsOnData(layers) ? factsOf(reader, first, { value: siblings }) : facts;
}

const builtin: FactSource = createSchemaFacts(builtinSchemas);

/** What the built-in schemas say where a path leads. */
export const factsAt: FactSource['at'] = builtin.at;
/** What they say one step below. */
export const childFacts: FactSource['child'] = builtin.child;
/** The same facts with the branches that hold for the keys that are there. */
export const refineFacts: FactSource['refine'] = builtin.refine;
/** The keys that a mapping must have, given those that it has. */
export const requiredKeys: FactSource['required'] = builtin.required;
