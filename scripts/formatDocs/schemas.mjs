import { readFileSync } from 'node:fs';

const folder = new URL('../../schemas/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

export const kinds = ['report', 'chapter', 'metrics', 'cases', 'sources'];
export const names = [...kinds, 'definitions'];

const schemas = new Map(names.map((name) => [name, read(`${name}.schema.json`)]));
const chinese = new Map(names.map((name) => [name, read(`zh-Hans/${name}.json`)]));
export const vocabulary = read('vocabulary.json');

/** A schema node with the file and the JSON pointer where it stands. */
export function nodeAt(name, pointer) {
  const steps = pointer.split('/').slice(1);
  const schema = steps.reduce(
    (node, step) => node?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    schemas.get(name),
  );
  return schema === undefined ? undefined : { name, pointer, schema };
}

/** The node one step below. */
export function below(node, ...steps) {
  const path = steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return nodeAt(node.name, [node.pointer, ...path].join('/'));
}

/** The node that `$ref` leads to; undefined where there is none. */
export function target(node) {
  const ref = node.schema.$ref;
  if (ref === undefined) return undefined;
  const [file, pointer] = ref.split('#');
  return nodeAt(file === '' ? node.name : file.replace('.schema.json', ''), pointer);
}

/** The keyword of the node, or of what it refers to, in a language. */
export function text(node, keyword, locale) {
  if (node === undefined) return undefined;
  if (!Object.hasOwn(node.schema, keyword)) return text(target(node), keyword, locale);
  const translation = chinese.get(node.name)[node.pointer]?.[keyword];
  return locale === 'zh-Hans' && translation !== undefined ? translation : node.schema[keyword];
}

/** The entries of `$defs` of a file, as nodes. */
export function definitions(name) {
  const root = nodeAt(name, '');
  return Object.keys(root.schema.$defs ?? {}).map((key) => below(root, '$defs', key));
}
