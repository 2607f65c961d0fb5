import type { EnumValue, JsonType, Limits, Localized, Snippet } from './factTypes.ts';
import { below, isObject, type Located, type SchemaFiles, translated } from './schemaStore.ts';

const limitNames = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
] as const;

/** The nearest layer that has a keyword. */
export function nearest(layers: readonly Located[], keyword: string): Located | undefined {
  return layers.find(({ schema }) => Object.hasOwn(schema, keyword));
}

/** A keyword's text in both languages, from the nearest layer that has it. */
export function localized<T>(
  files: SchemaFiles,
  layers: readonly Located[],
  keyword: string,
  otherwise: T,
): Localized<T> {
  const at = nearest(layers, keyword);
  if (at === undefined) return { en: otherwise, 'zh-Hans': otherwise };
  const en = at.schema[keyword] as T;
  return { en, 'zh-Hans': (translated(files, at, keyword) as T | undefined) ?? en };
}

/** The sentence that says what a pattern or a choice expects. */
export function wordsOf(
  files: SchemaFiles,
  layers: readonly Located[],
): Localized<string> | undefined {
  const keyword = ['errorMessage', 'patternErrorMessage'].find((word) => nearest(layers, word));
  return keyword === undefined ? undefined : localized(files, layers, keyword, '');
}

/** The types that are allowed; those of the listed values where the schema names none. */
export function typesOf(layers: readonly Located[]): readonly JsonType[] {
  const type = nearest(layers, 'type')?.schema.type;
  if (type !== undefined) return (Array.isArray(type) ? type : [type]) as JsonType[];
  const values = nearest(layers, 'enum')?.schema.enum;
  if (!Array.isArray(values)) return [];
  return [...new Set(values.map((value) => typeof value as JsonType))];
}

export function limitsOf(layers: readonly Located[]): Limits {
  const found = limitNames.flatMap((name) => {
    const limit = nearest(layers, name)?.schema[name];
    return typeof limit === 'number' ? [[name, limit] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The listed values of the nearest layer that has some, those of its branches included. */
export function enumOf(
  files: SchemaFiles,
  layers: readonly Located[],
): { readonly values: readonly EnumValue[]; readonly open: boolean } {
  for (const at of layers) {
    const lists = [at, ...branchesOf(at)].filter(({ schema }) => Array.isArray(schema.enum));
    if (lists.length === 0) continue;
    const open = !Array.isArray(at.schema.enum) && lists.length < branchesOf(at).length;
    return { values: lists.flatMap((list) => enumValues(files, list)), open };
  }
  return { values: [], open: true };
}

function branchesOf(at: Located): readonly Located[] {
  return (['anyOf', 'oneOf'] as const).flatMap((keyword) => {
    const members = at.schema[keyword];
    if (!Array.isArray(members)) return [];
    return members.flatMap((_, index) => below(at, keyword, index) ?? []);
  });
}

function enumValues(files: SchemaFiles, at: Located): readonly EnumValue[] {
  const english = at.schema.enumDescriptions as readonly string[] | undefined;
  const chinese = translated(files, at, 'enumDescriptions') as readonly string[] | undefined;
  return (at.schema.enum as readonly unknown[]).map((value, index) => {
    const en = english?.[index] ?? '';
    return { value, description: { en, 'zh-Hans': chinese?.[index] ?? en } };
  });
}

/** Groups of keys that rule each other out: the branches of a `oneOf` that only name keys. */
export function choicesOf(layers: readonly Located[]): readonly (readonly string[])[] {
  return layers.flatMap((at) => {
    const members = at.schema.oneOf;
    if (!Array.isArray(members)) return [];
    return members.map(keysNamed).filter((keys) => keys.length > 0);
  });
}

function keysNamed(branch: unknown): readonly string[] {
  // A branch with `not` says "this alone"; such a key may stand beside the others.
  if (!isObject(branch) || Object.hasOwn(branch, 'not')) return [];
  const inner = Array.isArray(branch.anyOf) ? branch.anyOf.flatMap(keysNamed) : [];
  return Array.isArray(branch.required) ? [...(branch.required as string[]), ...inner] : inner;
}

export function snippetsOf(
  files: SchemaFiles,
  layers: readonly Located[],
): Localized<readonly Snippet[]> {
  return localized<readonly Snippet[]>(files, layers, 'defaultSnippets', []);
}
