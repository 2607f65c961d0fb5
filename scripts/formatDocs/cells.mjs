import { CORE_SCHEMA, dump } from 'js-yaml';
import { below, target, text } from './schemas.mjs';
import { words } from './words.mjs';

/** Definitions too plain to have a passage of their own: their types say all. */
const plain = new Set(['text', 'schemaLink', 'extension', 'note', 'idRef']);

export function isPlain(node) {
  return plain.has(definitionName(node));
}

export function anchor(node) {
  return `${node.name}-${definitionName(node)}`.toLowerCase();
}

export function definitionName(node) {
  return /^\/\$defs\/([^/]+)$/.exec(node.pointer)?.[1];
}

/** Text made safe for a cell of a table. */
export function cell(value) {
  return value.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

/** A value as YAML on one line, as code; of several lines only the first. */
export function inline(value) {
  const [first, ...more] = typeof value === 'string' ? value.split('\n') : [value];
  const code = yaml(first, { flowLevel: 0, lineWidth: -1 }).replaceAll('`', "'");
  return `\`${code}${more.length > 0 ? ' …' : ''}\``;
}

/** A value as a block of YAML. */
export function block(value) {
  return ['```yaml', yaml(value, { flowLevel: 4, lineWidth: 100 }), '```'].join('\n');
}

/** YAML as a writer would type it: years as keys without quotes, a space inside braces. */
function yaml(value, options) {
  const dumped = dump(value, { ...options, schema: CORE_SCHEMA }).trimEnd();
  const unquoted = dumped.replaceAll(/'(\d{4})':/g, '$1:');
  // Braces of a mark belong to the prose.
  if (unquoted.includes('{{')) return unquoted;
  return unquoted.replaceAll(/\{(?=[^{}\s])/g, '{ ').replaceAll(/(?<=[^{}\s])\}/g, ' }');
}

/** What a value is: a link to its definition, what it refers to, or its types in words. */
export function typeOf(node, locale, plural = false) {
  const say = words[locale];
  const named = definitionOf(node);
  const name = named && definitionName(named);
  const refers = say.refers[node.schema.refersTo];
  if (refers && name === 'members') return `${refers[0]}${say.or}${listOf(refers[1], locale)}`;
  if (refers && (name === undefined || name === 'idRef')) return refers[plural ? 1 : 0];
  if (named && !isPlain(named)) return `[${text(named, 'title', locale)}](#${anchor(named)})`;
  return typeInWords(named ?? node, locale);
}

function typeInWords(node, locale) {
  const say = words[locale];
  const types = [node.schema.type ?? []].flat();
  if (types[0] === 'array' && types.length === 1) {
    const { items } = node.schema;
    return listOf(items ? typeOf(below(node, 'items'), locale, true) : say.anything, locale);
  }
  if (types[0] === 'object' && !node.schema.properties) {
    return say.mapOf.replace('{what}', typeOf(below(node, 'additionalProperties'), locale));
  }
  if (node.schema.enum) return say.oneOfValues;
  return types.map((type) => say.types[type]).join(say.or) || say.anything;
}

function listOf(what, locale) {
  return words[locale].listOf.replace('{what}', what);
}

function definitionOf(node) {
  if (definitionName(node)) return node;
  const next = target(node);
  return next && definitionOf(next);
}

/** The values of an enum with their meanings, as one line. */
export function valuesLine(node, locale) {
  if (!node.schema.enum) return '';
  const meanings = text(node, 'enumDescriptions', locale);
  return node.schema.enum.map((value, index) => `<br>\`${value}\`: ${meanings[index]}`).join('');
}

export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
