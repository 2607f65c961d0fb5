import type { Change, Fix } from '../../syntax/finding.ts';
import { columnOf, lineStart } from '../../syntax/pieces.ts';
import type { Node, Pair } from '../../syntax/tree.ts';
import { inline, type Style } from '../edits/emit.ts';
import type { SchemaNode } from '../validators.ts';
import { code, typeOf } from '../words.ts';
import { figureIn } from './figures.ts';

const yes = new Set(['yes', 'on', 'y', 'true', '是', '对']);
const no = new Set(['no', 'off', 'n', 'false', '否', '不']);

/** How a value of the wrong type can be written as one of the right type. */
export function mendType(
  text: string,
  node: Node,
  data: unknown,
  schema: SchemaNode,
  style: Style,
): readonly Fix[] {
  const types = [schema.type ?? []].flat();
  const found = typeOf(data);
  if (found === 'string') return mendText(node, String(data), types, schema, style);
  if (types.includes('string') && node.type === 'scalar') {
    const newText = JSON.stringify(text.slice(node.start, node.end));
    return fitsPattern(newText.slice(1, -1), schema) ? [replace(node, newText, true)] : [];
  }
  if (types.includes('array')) return asList(text, node, data, style);
  const [only, ...more] = node.type === 'sequence' && node.style === 'flow' ? node.items : [];
  if (only?.type !== 'scalar' || more.length > 0) return [];
  return [replace(node, text.slice(only.start, only.end), true)];
}

function mendText(
  node: Node,
  data: string,
  types: readonly string[],
  schema: SchemaNode,
  style: Style,
): readonly Fix[] {
  const number = types.some((type) => type === 'number' || type === 'integer');
  const figure = number ? figureIn(data) : undefined;
  if (figure !== undefined) return [replace(node, figure.digits, figure.bare)];
  if (types.includes('boolean')) {
    const word = data.trim().toLowerCase();
    const value = yes.has(word) ? 'true' : no.has(word) ? 'false' : undefined;
    return value === undefined ? [] : [replace(node, value, true)];
  }
  if (types.includes('array')) {
    if (schema['x-items']?.includes('string') === false) return [];
    const items = schema['x-prose'] || !isShort(data) ? [data.trim()] : itemsIn(data);
    return [replace(node, inline(items, style), true)];
  }
  const [only, ...more] = schema.required ?? [];
  if (!types.includes('object') || only === undefined || more.length > 0) return [];
  const inner = [schema.properties?.[only]?.type ?? []].flat();
  if (!inner.includes('string')) return [];
  return [replace(node, inline({ [only]: data }, style), false)];
}

/** Names in a row; a sentence has commas too, but is longer. */
function itemsIn(data: string): string[] {
  const parts = data.split(/[,，、;；]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

function isShort(data: string): boolean {
  return data.length <= 80 && !/[\r\n.。!！?？]/.test(data);
}

function fitsPattern(text: string, schema: SchemaNode): boolean {
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text);
}

/** One value where a list is asked for: the value in brackets, or behind a dash. */
function asList(text: string, node: Node, data: unknown, style: Style): readonly Fix[] {
  if (node.type === 'mapping' && node.style === 'block') {
    // Things listed under their ids, or values by year, are no single item.
    if (node.pairs.every(isEntryOfMap)) return [];
    return [{ title: { id: 'schema.fix.list' }, changes: dashed(text, node), preferred: true }];
  }
  if (node.type === 'scalar' && typeOf(data) !== 'object') {
    return [replace(node, inline([data], style), true)];
  }
  const changes = [insert(node.start, '['), insert(node.end, ']')];
  return [{ title: { id: 'schema.fix.list' }, changes }];
}

function isEntryOfMap({ key, value }: Pair): boolean {
  return value.type === 'mapping' || (key.type === 'scalar' && /^\d/.test(key.text));
}

/** The lines of a block mapping as the only item of a list. */
function dashed(text: string, node: Node): Change[] {
  const changes = [insert(node.start, '- ')];
  const column = columnOf(text, node.start);
  for (let at = lineStart(text, node.end); at > node.start; at = lineStart(text, at - 1)) {
    const isBlank = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(at, at + column + 2));
    if (!isBlank) changes.push(insert(at, '  '));
  }
  return changes;
}

function insert(offset: number, newText: string): Change {
  return { start: offset, end: offset, newText };
}

/** Writes another value in place of a node. */
export function replace(node: Node, newText: string, preferred: boolean): Fix {
  const { start, end } = node;
  const title = { id: 'schema.fix.replace', args: { value: code(newText) } };
  return { title, changes: [{ start, end, newText }], preferred };
}
