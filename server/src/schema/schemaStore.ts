/** A JSON object as it comes out of a schema file. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A schema node and where it stands: the file's name and the JSON pointer in it. */
export interface Located {
  readonly schema: JsonObject;
  readonly file: string;
  readonly pointer: string;
}

/** Schemas by file name, and the translations of each by JSON pointer. */
export interface SchemaFiles {
  readonly schemas: Readonly<Record<string, JsonObject>>;
  readonly translations: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own entry of an object or array; what the prototype has does not count. */
export function own(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

/** The root of a schema file. */
export function rootOf(files: SchemaFiles, file: string): Located | undefined {
  const schema = own(files.schemas, file);
  return isObject(schema) ? { schema, file, pointer: '' } : undefined;
}

/** The node below, by keys and item numbers; undefined where there is no schema object. */
export function below(from: Located, ...steps: readonly (string | number)[]): Located | undefined {
  let { pointer } = from;
  let value: unknown = from.schema;
  for (const step of steps) {
    value = own(value, step);
    pointer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return isObject(value) ? { schema: value, file: from.file, pointer } : undefined;
}

/** What a `$ref` leads to: `#/$defs/x` in the same file, or `other.schema.json#/$defs/x`. */
export function resolveRef(files: SchemaFiles, from: Located, ref: string): Located | undefined {
  const hash = ref.indexOf('#');
  const file = hash === -1 ? ref : ref.slice(0, hash);
  const root = rootOf(files, file === '' ? from.file : file);
  const pointer = hash === -1 ? '' : decodeURIComponent(ref.slice(hash + 1));
  const steps = pointer.split('/').slice(1);
  return root && below(root, ...steps.map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The text of a node in Chinese, for a keyword such as `title`; undefined when not translated. */
export function translated(files: SchemaFiles, at: Located, keyword: string): unknown {
  return own(own(own(files.translations, at.file), at.pointer), keyword);
}
