import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { builtinSchemas } from '../../../server/src/schema/builtinSchemas.ts';
import { isObject, type JsonObject } from '../../../server/src/schema/schemaStore.ts';

/** The words that our schemas use beside those of JSON Schema. */
export const ownKeywords: readonly string[] = [
  'declares',
  'defaultSnippets',
  'enumDescriptions',
  'errorMessage',
  'patternErrorMessage',
  'refersTo',
];

export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  });
  for (const keyword of ownKeywords) ajv.addKeyword(keyword);
  for (const schema of Object.values(builtinSchemas.schemas)) ajv.addSchema(schema);
  return ajv;
}

/** A schema node of ours: an object that JSON Schema reads as a schema. */
export interface SchemaNode {
  readonly file: string;
  readonly pointer: string;
  readonly schema: JsonObject;
  /** What it is to the writer: a property or an entry of `$defs` that a person meets. */
  readonly named: boolean;
}

const maps = ['properties', '$defs', 'patternProperties', 'dependentSchemas'];
const lists = ['allOf', 'anyOf', 'oneOf'];
const singles = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];

/** Every schema node of every file, found by the keywords that hold schemas. */
export function schemaNodes(): readonly SchemaNode[] {
  const nodes: SchemaNode[] = [];
  const visit = (file: string, pointer: string, schema: unknown, named: boolean): void => {
    if (!isObject(schema)) return;
    nodes.push({ file, pointer, schema, named });
    for (const [keyword, part] of Object.entries(schema)) {
      if (singles.includes(keyword)) visit(file, `${pointer}/${keyword}`, part, false);
      if (!maps.includes(keyword) && !lists.includes(keyword)) continue;
      const isName = ['properties', '$defs'].includes(keyword) && !pointer.includes('/if');
      for (const [name, inner] of Object.entries(part as object)) {
        const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
        visit(file, `${pointer}/${keyword}/${step}`, inner, isName);
      }
    }
  };
  for (const [file, schema] of Object.entries(builtinSchemas.schemas))
    visit(file, '', schema, true);
  return nodes;
}

export function translationOf(node: SchemaNode): JsonObject {
  return builtinSchemas.translations[node.file]?.[node.pointer] ?? {};
}

export function validatorOf(ajv: Ajv2020, node: SchemaNode): ValidateFunction {
  return ajv.compile({ $ref: `${node.file}#${encodeURI(node.pointer)}` });
}

/** A snippet's body with every placeholder filled by its own default. */
export function filled(body: unknown): unknown {
  if (typeof body === 'string') {
    const text = body.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
    return text.startsWith('^') ? JSON.parse(text.slice(1)) : text;
  }
  if (Array.isArray(body)) return body.map(filled);
  if (!isObject(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, filled(value)]));
}

/** What a validator said, in one line for an assertion. */
export function complaints(validate: ValidateFunction): string {
  return (validate.errors ?? [])
    .map(({ instancePath, keyword, message }) => `${instancePath} ${keyword}: ${message}`)
    .join('\n');
}
