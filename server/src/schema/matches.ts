import {
  below,
  isObject,
  type JsonObject,
  type Located,
  own,
  resolveRef,
  type SchemaFiles,
} from './schemaStore.ts';

/**
 * Whether a value fits a schema as far as branches are told apart: by type, by the value of a key
 * and by the keys that are there. Everything else (patterns, limits) is the validator's business:
 * a half-written value still belongs to its branch.
 */
export function matches(files: SchemaFiles, at: Located, value: unknown): boolean {
  const { schema } = at;
  if (!fitsType(schema, value) || !fitsValue(schema, value) || !hasKeys(schema, value))
    return false;
  const part = (...steps: (string | number)[]): boolean => {
    const inner = below(at, ...steps);
    return inner === undefined || matches(files, inner, value);
  };
  const indexes = (keyword: string): number[] => [...listOf(schema[keyword]).keys()];
  const target = typeof schema.$ref === 'string' && resolveRef(files, at, schema.$ref);
  if (target && !matches(files, target, value)) return false;
  if (isObject(schema.not) && part('not')) return false;
  if (!indexes('allOf').every((index) => part('allOf', index))) return false;
  if (!fitsSome(indexes('anyOf'), (index) => part('anyOf', index))) return false;
  if (!fitsSome(indexes('oneOf'), (index) => part('oneOf', index))) return false;
  return fitsProperties(files, at, value);
}

function fitsSome(indexes: readonly number[], fits: (index: number) => boolean): boolean {
  return indexes.length === 0 || indexes.some(fits);
}

function fitsProperties(files: SchemaFiles, at: Located, value: unknown): boolean {
  if (!isObject(value) || !isObject(at.schema.properties)) return true;
  return Object.keys(at.schema.properties).every((name) => {
    const inner = below(at, 'properties', name);
    return !Object.hasOwn(value, name) || inner === undefined || matches(files, inner, value[name]);
  });
}

function fitsValue(schema: JsonObject, value: unknown): boolean {
  if (Object.hasOwn(schema, 'const') && schema.const !== value) return false;
  return !Array.isArray(schema.enum) || schema.enum.includes(value);
}

function hasKeys(schema: JsonObject, value: unknown): boolean {
  return (
    !isObject(value) ||
    listOf(schema.required).every((key) => own(value, String(key)) !== undefined)
  );
}

function fitsType(schema: JsonObject, value: unknown): boolean {
  const types = typeof schema.type === 'string' ? [schema.type] : listOf(schema.type);
  if (types.length === 0) return true;
  return types.includes(typeOf(value)) || (types.includes('number') && typeof value === 'number');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
