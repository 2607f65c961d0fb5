// Prepares a schema for compiling: every node carries its place in the schemas and its texts in
// both languages, so that a failed keyword can say in the writer's words what was expected.

const texts = ['title', 'patternErrorMessage', 'errorMessage'];
// Only hover, completion and the docs need these; the validators would carry them as dead weight.
const dropped = ['description', 'markdownDescription', 'enumDescriptions', 'defaultSnippets'];
const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const sameThing = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];
const single = [
  'items',
  'additionalProperties',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'unevaluatedProperties',
];

/**
 * A copy of the schema whose nodes have `x-at` (`metrics#/$defs/metric`) and `x-texts`
 * (`{ title: { en, 'zh-Hans' }, ... }`).
 * @param {object} schema
 * @param {string} base name of the schema file without `.schema.json`
 * @param {Record<string, Record<string, unknown>>} translations by JSON pointer
 */
export function annotate(schema, base, translations) {
  return visit(schema, '', {});

  // A branch speaks about the same thing as the node around it, and inherits its texts.
  function visit(node, pointer, inherited) {
    if (typeof node !== 'object' || node === null) return node;
    const said = { ...inherited, ...textsOf(node, pointer) };
    const copy = { ...node, 'x-at': `${base}#${pointer}`, 'x-texts': said };
    for (const name of [...texts, ...dropped]) delete copy[name];
    if (Array.isArray(copy.examples)) copy.examples = copy.examples.slice(0, 1);
    for (const [keyword, value] of Object.entries(node)) {
      const child = visitChild(keyword, value, `${pointer}/${keyword}`, said);
      if (child !== undefined) copy[keyword] = child;
    }
    return copy;
  }

  function visitChild(keyword, value, pointer, said) {
    const kept = sameThing.includes(keyword) ? said : {};
    if (single.includes(keyword)) return visit(value, pointer, kept);
    if (lists.includes(keyword)) {
      return value.map((item, at) => visit(item, `${pointer}/${at}`, kept));
    }
    if (!maps.includes(keyword)) return undefined;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, item]) => [name, visit(item, `${pointer}/${escape(name)}`, kept)]),
    );
  }

  function textsOf(node, pointer) {
    const translated = translations[pointer] ?? {};
    const said = texts.filter((name) => typeof node[name] === 'string');
    return Object.fromEntries(
      said.map((name) => [name, { en: node[name], 'zh-Hans': translated[name] ?? node[name] }]),
    );
  }
}

function escape(name) {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
