import { type Block, lengthOf, type SyntaxDocument } from '../syntax/block.ts';
import type { Change, Finding, Span } from '../syntax/finding.ts';
import { columnOf } from '../syntax/pieces.ts';
import type { Pair } from '../syntax/tree.ts';
import { pairLines, type Style } from './edits/emit.ts';
import type { Kind } from './kind.ts';
import { errorsOf, type SchemaError, type SchemaNode, validatorsOf } from './validators.ts';
import { unfinished } from './findings/halfTyped.ts';
import { suggestedKey } from './findings/unknownKey.ts';
import { fileSubject } from './subject.ts';
import { allInWords, noneInWords } from './words.ts';

/** A top-level key with its place in the file. */
interface TopKey extends Span {
  readonly key: string;
  readonly flow: boolean;
}

/**
 * What only the file as a whole can lack: keys at its top, or all of them. In offsets of the file.
 * Its cost grows with the number of top-level keys, not with what they hold.
 */
export function wholeFileFindings(kind: Kind, document: SyntaxDocument): readonly Finding[] {
  const keys = topKeys(document);
  if (keys === undefined) return [];
  const data = Object.fromEntries(keys.map((top) => [top.key, true]));
  const errors = errorsOf(validatorsOf(kind).skeleton, data);
  const schema = errors.find((error) => error.keyword === 'required')?.parentSchema;
  if (schema === undefined) return [];
  const names = namesMissing(errors, schema, keys);
  if (names.length === 0) return [];
  return [
    keys.length === 0 && isBlank(document)
      ? emptyFile(kind, document, names, schema)
      : lacking(kind, document, keys, names, schema),
  ];
}

// A report file has a dozen keys at its top; with more it is something else, and guessing is idle.
const most = 50;

/** The keys asked for, without those that a misspelled key was meant to be. */
function namesMissing(
  errors: readonly SchemaError[],
  schema: SchemaNode,
  keys: readonly TopKey[],
): string[] {
  const present = new Set(keys.map((top) => top.key));
  const unknown = errors
    .slice(0, most)
    .flatMap((error) => error.params['additionalProperty'] ?? []);
  const meant = unknown.map((key) => key && suggestedKey(String(key), present, schema));
  return errors
    .filter((error) => error.keyword === 'required')
    .map((error) => String(error.params['missingProperty']))
    .filter((name) => !meant.includes(name));
}

/** Undefined when lines at the top could not be read, as they may hold what seems missing. */
function topKeys(document: SyntaxDocument): readonly TopKey[] | undefined {
  const keys: TopKey[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const { type } = block.place;
    if (type === 'item') continue;
    const { root } = block.parsed;
    if (type === 'preamble' || block.text.trim() === '') continue;
    if (type === 'stray' || isUnfinished(block)) return undefined;
    if (root === undefined) continue;
    if (root.type !== 'mapping') return undefined;
    if (root.pairs.some((pair) => pair.key.type !== 'scalar')) return undefined;
    const base = document.starts[index] ?? 0;
    const flow = document.format === 'json' || root.style === 'flow';
    for (const pair of root.pairs) keys.push(topKey(pair, base, flow));
  }
  return keys;
}

/** A key that is being written: the next ones are still to come. */
function isUnfinished(block: Block): boolean {
  const { root } = block.parsed;
  const last = root?.type === 'mapping' ? root.pairs.at(-1)?.value : undefined;
  const isBlankText = last?.type === 'scalar' && last.text === '';
  const isOpen = isBlankText && block.place.type !== 'head';
  return isOpen || unfinished(block).length > 0;
}

function topKey(pair: Pair, base: number, flow: boolean): TopKey {
  const key = pair.key.type === 'scalar' ? pair.key.text : '';
  return { key, flow, start: pair.key.start + base, end: pair.key.end + base };
}

/** True when there is nothing in the file, or comments alone. */
export function isBlank(document: SyntaxDocument): boolean {
  if (lengthOf(document) < 1000 && document.text.trim() === '') return true;
  return document.blocks.every(
    (block) => block.parsed.root === undefined && block.parsed.findings.length === 0,
  );
}

function emptyFile(
  kind: Kind,
  document: SyntaxDocument,
  names: readonly string[],
  schema: SchemaNode,
): Finding {
  const args = { keys: allInWords(names) };
  const style = styleOf(document);
  const lines = names.map((name) => pairLines(name, schema['x-skeletons']?.[name], 0, style));
  const { text } = document;
  const gap = /(?:^\uFEFF?|[\r\n])$/.test(text) ? '' : style.lineBreak;
  const newText =
    style.format === 'json'
      ? `{${style.lineBreak}  ${lines.join(`,${style.lineBreak}  `)}${style.lineBreak}}${style.lineBreak}`
      : `${gap}${lines.join(style.lineBreak)}${style.lineBreak}`;
  const change = { start: text.length, end: text.length, newText };
  const title = { id: 'schema.fix.add', args: { keys: allInWords(names) } };
  const span = { start: 0, end: 0 };
  return {
    code: 'file-empty',
    ...span,
    args: { ...args, kind },
    fixes: [{ title, changes: [change] }],
  };
}

function lacking(
  kind: Kind,
  document: SyntaxDocument,
  keys: readonly TopKey[],
  names: readonly string[],
  schema: SchemaNode,
): Finding {
  const mark = keys.find((top) => top.key === 'id') ?? keys[0];
  const span = mark
    ? { start: mark.start, end: mark.end }
    : { start: 0, end: Math.min(1, lengthOf(document)) };
  const args = { Owner: fileSubject(kind).begin, keys: noneInWords(names) };
  const wording = names.length > 1 ? { wording: 'several' } : {};
  const finding = { code: 'schema-missing-key', ...wording, ...span, args };
  const changes = mark === undefined ? undefined : additions(document, keys, names, schema);
  if (changes === undefined) return finding;
  return {
    ...finding,
    fixes: [{ title: { id: 'schema.fix.add', args: { keys: allInWords(names) } }, changes }],
  };
}

/** New keys go behind the last of the keys that the schema lists before them, else in front. */
function additions(
  document: SyntaxDocument,
  keys: readonly TopKey[],
  names: readonly string[],
  schema: SchemaNode,
): readonly Change[] | undefined {
  const style = styleOf(document);
  const first = keys[0];
  if (first === undefined) return undefined;
  // New lines would have to be indented like the old ones; such a file has other faults to mend.
  if (!first.flow && columnOf(document.text, first.start) > 0) return undefined;
  const gap = first.flow ? ',' : '';
  const margin = first.flow ? indentBefore(document.text, first.start) : '';
  return names.map((name) => {
    const lines = pairLines(name, schema['x-skeletons']?.[name], 0, style);
    const at = first.flow ? first.start : offsetFor(document, keys, name, schema);
    return { start: at, end: at, newText: `${lines}${gap}${margin || style.lineBreak}` };
  });
}

function indentBefore(text: string, offset: number): string {
  return /(?:\r\n|[\r\n])?[ \t]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] || ' ';
}

/** In front of the first key that the schema lists after this one; else in front of all. */
function offsetFor(
  document: SyntaxDocument,
  keys: readonly TopKey[],
  name: string,
  schema: SchemaNode,
): number {
  const order = Object.keys(schema.properties ?? {});
  const rank = order.indexOf(name);
  const later = keys.find((top) => order.indexOf(top.key) > rank);
  return later?.start ?? keys[0]?.start ?? lengthOf(document);
}

function styleOf(document: SyntaxDocument): Style {
  const lineBreak = document.text.includes('\r\n') ? '\r\n' : '\n';
  return { format: document.format, lineBreak };
}
