import {
  choicesOf,
  enumOf,
  limitsOf,
  localized,
  nearest,
  snippetsOf,
  typesOf,
  wordsOf,
} from './buildFacts.ts';
import type { PropertyFacts, SchemaFacts } from './factTypes.ts';
import { type Data, layersOf } from './layers.ts';
import { below, isObject, type Located, own, type SchemaFiles } from './schemaStore.ts';

/** Schemas with what was read out of them so far. */
export interface Reader {
  readonly files: SchemaFiles;
  /** Facts that depend on no data, by pointer. */
  readonly made: Map<string, SchemaFacts>;
  /** The facts of whole files, by their kind. */
  readonly roots: Map<string, SchemaFacts | undefined>;
  readonly layers: WeakMap<SchemaFacts, readonly Located[]>;
}

export function createReader(files: SchemaFiles): Reader {
  return { files, made: new Map(), roots: new Map(), layers: new WeakMap() };
}

/** The schema nodes that speak in some facts, nearest first. */
export function layersBehind(reader: Reader, facts: SchemaFacts): readonly Located[] {
  return reader.layers.get(facts) ?? [];
}

/** The facts of a schema node; with data, those of the branches that hold too. */
export function factsOf(reader: Reader, at: Located, data?: Data): SchemaFacts {
  const pointer = `${at.file}#${at.pointer}`;
  const known = data === undefined ? reader.made.get(pointer) : undefined;
  if (known) return known;
  const layers = layersOf(reader.files, at, data);
  const facts = build(reader, pointer, layers);
  reader.layers.set(facts, layers);
  if (data === undefined) reader.made.set(pointer, facts);
  return facts;
}

function build(reader: Reader, pointer: string, layers: readonly Located[]): SchemaFacts {
  let properties: readonly PropertyFacts[] | undefined;
  const inner = (keyword: string): SchemaFacts | undefined => {
    const at = layers.map((layer) => below(layer, keyword)).find((found) => found !== undefined);
    return at && factsOf(reader, at);
  };
  return {
    ...ownFacts(reader.files, pointer, layers),
    // Made when first asked for: sections hold sections without end.
    get properties(): readonly PropertyFacts[] {
      return (properties ??= propertiesOf(reader, layers));
    },
    get items(): SchemaFacts | undefined {
      return inner('items');
    },
    get additional(): SchemaFacts | undefined {
      return inner('additionalProperties');
    },
    get keys(): SchemaFacts | undefined {
      return inner('propertyNames');
    },
  };
}

type OwnFacts = Omit<SchemaFacts, 'properties' | 'items' | 'additional' | 'keys'>;

function ownFacts(files: SchemaFiles, pointer: string, layers: readonly Located[]): OwnFacts {
  const keyword = (name: string): unknown => nearest(layers, name)?.schema[name];
  const { values, open } = enumOf(files, layers);
  const inWords = wordsOf(files, layers);
  return {
    pointer,
    ...optional('definition', definitionOf(layers)),
    title: localized(files, layers, 'title', ''),
    description: localized(files, layers, 'description', ''),
    examples: localized<readonly unknown[]>(files, layers, 'examples', []),
    types: typesOf(layers),
    ...(values.length > 0 && { enum: values }),
    open,
    ...optional('pattern', keyword('pattern')),
    ...(inWords && { inWords }),
    ...optional('media', keyword('contentMediaType')),
    limits: limitsOf(layers),
    ...optional('default', keyword('default')),
    deprecated: keyword('deprecated') === true,
    ...optional('refersTo', keyword('refersTo')),
    ...optional('declares', keyword('declares')),
    choices: choicesOf(layers),
    snippets: snippetsOf(files, layers),
  };
}

/** The first layer that is an entry of `$defs` gives the name. */
function definitionOf(layers: readonly Located[]): string | undefined {
  const entry = layers.find(({ pointer }) => /^\/\$defs\/[^/]+$/.test(pointer));
  return entry?.pointer.slice('/$defs/'.length);
}

function optional(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

function propertiesOf(reader: Reader, layers: readonly Located[]): readonly PropertyFacts[] {
  const required = requiredIn(layers);
  const found = new Map<string, Located>();
  for (const layer of layers) {
    const { properties } = layer.schema;
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties)) {
      const at = below(layer, 'properties', name);
      if (at && !found.has(name)) found.set(name, at);
    }
  }
  return [...found].map(([name, at]) => ({
    name,
    required: required.includes(name),
    get facts(): SchemaFacts {
      return factsOf(reader, at);
    },
  }));
}

/** The keys that these layers demand. */
export function requiredIn(layers: readonly Located[]): readonly string[] {
  const keys = layers.flatMap(({ schema }) =>
    Array.isArray(schema.required) ? (schema.required as string[]) : [],
  );
  return [...new Set(keys)];
}

/** The schema node of a key or item below one layer. */
export function stepTo(layer: Located, key: string | number): Located | undefined {
  if (typeof key === 'number') return below(layer, 'items');
  const named = below(layer, 'properties', key);
  if (named) return named;
  const { patternProperties } = layer.schema;
  const pattern = isObject(patternProperties)
    ? Object.keys(patternProperties).find((source) => new RegExp(source, 'u').test(key))
    : undefined;
  if (pattern !== undefined) return below(layer, 'patternProperties', pattern);
  return own(layer.schema, 'additionalProperties') === false
    ? undefined
    : below(layer, 'additionalProperties');
}
