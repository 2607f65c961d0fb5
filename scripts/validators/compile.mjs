// Turns annotated schemas into the code of the validators: for every kind one for the skeleton of a
// file, one for each top-level property, one for each item of a top-level list. A block is checked
// by the one it needs.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _, Name } from 'ajv/dist/compile/codegen/index.js';
import names from 'ajv/dist/compile/names.js';
import standalone from 'ajv/dist/standalone/index.js';
import { addSkeletons, inlineScalars, keyHomes, markProse, valueWords } from './tables.mjs';

const formats = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  uri: /^[a-z][a-z0-9+.-]*:[^\s]+$/i,
  'uri-reference': /^[^\s]*$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@.]+$/,
  markdown: /^/,
};
// What the skeleton of a file may ask for: nothing that depends on a property's value.
const skeletonKeywords = [
  'type',
  'required',
  'additionalProperties',
  'propertyNames',
  'dependentRequired',
  'minProperties',
  'patternProperties',
];
const annotations = ['refersTo', 'declares'];
const silentKeywords = [
  '$schema',
  '$id',
  '$defs',
  '$comment',
  'examples',
  'title',
  'x-at',
  'x-texts',
  'x-skeletons',
  ...annotations,
];

/**
 * The code of an ES module that exports `validators`: by kind, `{ skeleton, properties, items }`.
 * @throws where a schema is wrong, or uses a keyword that nobody has registered
 */
export function compileKinds(schemas, kinds, vocabulary) {
  markProse(schemas);
  inlineScalars(schemas);
  addSkeletons(schemas);
  const ajv = createAjv();
  for (const schema of schemas) ajv.addSchema(schema);
  const ids = {};
  const rows = kinds.map((kind) => compileKind(ajv, schemas, kind, ids));
  const code = standalone.default(ajv, ids);
  // The names are of no use to anybody else; without the exports the bundler drops what is unused.
  const hidden = code
    .replaceAll(/^export const /gm, 'const ')
    .replaceAll(';export const ', ';const ');
  const quick = hidden.replaceAll(/vErrors\.concat\((\w+)\.errors\)/g, 'addTo(vErrors, $1.errors)');
  const homes = JSON.stringify(keyHomes(schemas, kinds));
  const words = JSON.stringify(valueWords(vocabulary));
  return `${quick}\n${addTo}\nexport const validators = { ${rows.join(', ')} };\nexport const homes = ${homes};
export const valueWords = ${words};\n`;
}

// The code as it is generated copies all errors found so far whenever a part finds one more: with
// thousands of faults in one list that is most of the time that a check takes.
const addTo = `function addTo(list, more) {
  for (const error of more) list.push(error);
  return list;
}`;

function createAjv() {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    formats,
    code: { source: true, esm: true, lines: true },
  });
  for (const keyword of ['anyOf', 'oneOf']) replaceChoice(ajv, keyword);
  ajv.addVocabulary(['x-at', 'x-texts', 'x-skeletons', 'x-prose', 'x-items', ...annotations]);
  return ajv;
}

/**
 * `anyOf` and `oneOf` that tell which errors come from which branch: their own error follows those
 * of the branches and says in `params.counts` how many each of them left.
 */
function replaceChoice(ajv, keyword) {
  ajv.removeKeyword(keyword);
  ajv.addKeyword({
    keyword,
    schemaType: 'array',
    trackErrors: true,
    error: { params: ({ params }) => _`{counts: ${params.counts}, passing: ${params.passing}}` },
    code: (cxt) => choiceCode(cxt, keyword),
  });
}

function choiceCode(cxt, keyword) {
  const { gen, schema } = cxt;
  const { errors } = names.default;
  const counts = gen.const('counts', _`[]`);
  const passing = gen.let('passing', _`0`);
  const valid = gen.name('_valid');
  cxt.setParams({ counts, passing });
  schema.forEach((_branch, index) => {
    const before = gen.const('before', errors);
    const branch = cxt.subschema({ keyword, schemaProp: index, compositeRule: true }, valid);
    gen.code(_`${counts}.push(${errors} - ${before})`);
    gen.if(valid, () => {
      gen.code(_`${passing}++`);
      cxt.mergeEvaluated(branch, Name);
    });
  });
  const good = keyword === 'oneOf' ? _`${passing} === 1` : _`${passing} > 0`;
  cxt.result(
    good,
    () => cxt.reset(),
    () => cxt.error(true),
  );
}

function compileKind(ajv, schemas, kind, ids) {
  const schema = schemas.find((one) => one.$id === `${kind}.schema.json`);
  if (schema === undefined) throw new Error(`No schema of ${kind}`);
  const keys = Object.keys(schema.properties);
  const lists = keys.filter((key) => listPointer(schemas, kind, key) !== undefined);
  const skeleton = exportOf(ajv, ids, `${kind}_skeleton`, skeletonOf(schema));
  const properties = keys.map((key, index) => {
    const $ref = `${kind}.schema.json#/properties/${key}`;
    return `${JSON.stringify(key)}: ${exportOf(ajv, ids, `${kind}_property${index}`, { $ref })}`;
  });
  const items = lists.map((key, index) => {
    const $ref = listPointer(schemas, kind, key);
    return `${JSON.stringify(key)}: ${exportOf(ajv, ids, `${kind}_item${index}`, { $ref })}`;
  });
  const maps = `properties: { ${properties.join(', ')} }, items: { ${items.join(', ')} }`;
  return `${kind}: { skeleton: ${skeleton}, ${maps} }`;
}

function exportOf(ajv, ids, name, schema) {
  ajv.addSchema(schema, name);
  ids[name] = name;
  return name;
}

/** Where the schema of the items of a top-level list is; undefined when the key holds no list. */
function listPointer(schemas, kind, key) {
  let at = `${kind}.schema.json#/properties/${key}`;
  for (let steps = 0; steps < 20; steps++) {
    const node = nodeAt(schemas, at);
    if (node.items !== undefined) return `${at}/items`;
    if (node.$ref === undefined) return undefined;
    at = node.$ref.startsWith('#') ? at.slice(0, at.indexOf('#')) + node.$ref : node.$ref;
  }
  throw new Error(`${at} refers to itself`);
}

function nodeAt(schemas, at) {
  const [id, pointer = ''] = at.split('#');
  const schema = schemas.find((one) => one.$id === id);
  const steps = pointer.split('/').slice(1);
  return steps.reduce(
    (node, step) => node[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    schema,
  );
}

function skeletonOf(schema) {
  const allowed = [...silentKeywords, ...skeletonKeywords, 'properties'];
  const odd = Object.keys(schema).find((keyword) => !allowed.includes(keyword));
  if (odd !== undefined) throw new Error(`${schema.$id}: ${odd} at the top depends on values`);
  const kept = skeletonKeywords.filter((keyword) => schema[keyword] !== undefined);
  const skeleton = Object.fromEntries(kept.map((keyword) => [keyword, schema[keyword]]));
  // The values do not count here, but their titles do: a key may be written by its title.
  const properties = Object.entries(schema.properties).map(([key, value]) => [
    key,
    { 'x-texts': value['x-texts'] },
  ]);
  const marks = Object.fromEntries(
    ['x-at', 'x-texts', 'x-skeletons'].map((name) => [name, schema[name] ?? {}]),
  );
  return {
    ...skeleton,
    ...marks,
    properties: Object.fromEntries(properties),
    ...(schema.patternProperties && {
      patternProperties: mapValues(schema.patternProperties, () => true),
    }),
  };
}

function mapValues(map, change) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
