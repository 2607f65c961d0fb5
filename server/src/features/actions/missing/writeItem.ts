import type { SyntaxDocument } from '../../../syntax/block.ts';
import type { Change } from '../../../syntax/finding.ts';
import type { Path } from '../../../syntax/tree.ts';
import { inline } from '../../../schema/edits/emit.ts';
import { itemListAt } from '../../move/itemList.ts';
import { putItems } from '../../move/put.ts';

/** What is written: texts, numbers with just these digits, lists, and keys in their order. */
export type Value = string | Digits | readonly Value[] | Fields;
export type Fields = ReadonlyMap<string, Value>;

export interface Digits {
  readonly digits: string;
}

/** Prose: where the format has it, on lines of its own. */
const longKeys: ReadonlySet<string> = new Set(['body']);

/**
 * The changes that add an item to a list, behind its last one and written as the list is; a list that
 * is not there yet is begun. Undefined where that cannot be done, as in a line that is half typed.
 */
export function addItem(
  document: SyntaxDocument,
  path: Path,
  item: Fields,
): readonly Change[] | undefined {
  const target = { document, path, before: undefined, leaving: [] };
  return putItems(target, [{ text: itemText(document, path, item), indent: 0, gap: undefined }]);
}

function itemText(document: SyntaxDocument, path: Path, item: Fields): string {
  const list = itemListAt(document, path);
  const last = list?.items.at(-1);
  const twin = last && document.text.slice(last.start, last.end);
  if (document.format === 'json') {
    return twin !== undefined && !/[\r\n]/.test(twin) ? jsonLine(item) : jsonLines(item);
  }
  if (list?.style === 'flow' && twin !== undefined) return yamlLine(item);
  return isOneLine(twin) ? `- ${yamlLine(item)}` : yamlLines(item);
}

/** Whether an item of a list with dashes is written in braces; comments may stand above it. */
function isOneLine(twin: string | undefined): boolean {
  const first = twin?.split(/\r\n|\r|\n/).find((line) => !/^\s*(?:#|$)/.test(line));
  return first !== undefined && /^\s*-\s+\{/.test(first);
}

/** A file that holds nothing but a list with this item. */
export function fileWith(list: string, item: Fields, format: SyntaxDocument['format']): string {
  if (format === 'json') {
    const inner = jsonLines(item).replaceAll('\n', '\n    ');
    return `{\n  "${list}": [\n    ${inner}\n  ]\n}\n`;
  }
  const lines = yamlLines(item).split('\n');
  return `${list}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** An item in block style, its dash in the first column. */
function yamlLines(item: Fields): string {
  const lines = [...item].flatMap(([key, value]) => yamlPair(key, value));
  return lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`).join('\n');
}

function yamlPair(key: string, value: Value): string[] {
  if (longKeys.has(key) && typeof value === 'string') return [`${key}: |`, `  ${value}`];
  const isList = Array.isArray(value) && value.some((each) => each instanceof Map);
  if (!isList) return [`${key}: ${yamlLine(value)}`];
  return [`${key}:`, ...value.map((each: Value) => `  - ${yamlLine(each)}`)];
}

/** A value on one line. */
export function yamlLine(value: Value): string {
  if (value instanceof Map) {
    const pairs = [...value].map(([key, each]) => `${plainKey(key)}: ${yamlLine(each)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (Array.isArray(value)) return `[${value.map(yamlLine).join(', ')}]`;
  return typeof value === 'string' ? inline(value, yaml) : (value as Digits).digits;
}

const yaml = { format: 'yaml', lineBreak: '\n' } as const;

function plainKey(key: string): string {
  return inline(key, yaml, true);
}

function jsonLines(item: Fields): string {
  const pairs = [...item].map(([key, value]) => `  ${JSON.stringify(key)}: ${jsonLine(value)}`);
  return `{\n${pairs.join(',\n')}\n}`;
}

/** A value on one line. */
export function jsonLine(value: Value): string {
  if (value instanceof Map) {
    const pairs = [...value].map(([key, each]) => `${JSON.stringify(key)}: ${jsonLine(each)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(', ')}]`;
  return typeof value === 'string' ? JSON.stringify(value) : (value as Digits).digits;
}
