import { plainValue } from '../../syntax/plainValue.ts';
import { escapeSnippet, plainText } from './snippetText.ts';

/** How and where something is written. */
export interface WriteStyle {
  readonly style: 'block' | 'flow' | 'json';
  /** Column of the keys or dashes in block style. */
  readonly column: number;
  /** The line break of the file. */
  readonly eol: string;
}

/** A scalar as it has to be written so that it means `value`. */
export function writeScalar(
  value: unknown,
  style: WriteStyle['style'],
  quote: '' | '"' | "'" = '',
): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  if (style === 'json' || quote === '"') return JSON.stringify(value);
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return isPlainSafe(value, style === 'flow') ? value : JSON.stringify(value);
}

/** True when a text may stand unquoted and still means itself. */
function isPlainSafe(text: string, flow: boolean): boolean {
  if (typeof plainValue(text) !== 'string' || text.trim() !== text) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) && !/^[-?:][^\s,[\]{}]/.test(text)) return false;
  if (/[\r\n\t]|:\s|\s#|:$|^---|^\.\.\./.test(text)) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

/**
 * The body of a schema's snippet, as LSP snippet text: JSON whose strings hold placeholders. A
 * string that begins with `^` is put in without quotes.
 */
export function writeBody(body: unknown, at: WriteStyle): string {
  if (at.style === 'json' && at.column >= 0) return writeJson(body, at);
  if (at.style !== 'block') return writeInline(body, at.style);
  if (Array.isArray(body)) return body.length > 0 ? writeList(body, at) : '[]';
  return isRecord(body) ? writeMapping(body, at) : writeLeaf(body, at);
}

function writeMapping(body: Record<string, unknown>, at: WriteStyle): string {
  const lines = Object.entries(body).map(([key, value]) => writeEntry(key, value, at));
  return lines.join(newLine(at)) || '{\\}';
}

/** A key with its value, on one line or on lines below it. */
export function writeEntry(key: string, value: unknown, at: WriteStyle): string {
  const name = writeKey(key, at.style);
  const inner = { ...at, column: at.column + 2 };
  if (at.style === 'json' && at.column >= 0) return `${name}: ${writeJson(value, at)}`;
  if (at.style !== 'block' || !isTall(value)) return `${name}: ${writeInlineOrLeaf(value, at)}`;
  return `${name}:${newLine(inner)}${writeBody(value, inner)}`;
}

function writeInlineOrLeaf(value: unknown, at: WriteStyle): string {
  if (typeof value === 'string') return writeLeaf(value, { ...at, column: at.column + 2 });
  return writeInline(value, at.style === 'json' ? 'json' : 'flow');
}

function writeList(body: readonly unknown[], at: WriteStyle): string {
  const inner = { ...at, column: at.column + 2 };
  return body.map((item) => `- ${writeBody(item, inner)}`).join(newLine(at));
}

/** Collections stand on lines of their own, except for short lists of words. */
function isTall(value: unknown): boolean {
  if (!Array.isArray(value)) return isRecord(value) && Object.keys(value).length > 0;
  return value.some((item) => typeof item === 'object' || /\s/.test(plainText(String(item))));
}

/** JSON on several lines, short lists on one. */
function writeJson(body: unknown, at: WriteStyle): string {
  if (!isTall(body)) return writeInline(body, 'json');
  const inner = { ...at, column: at.column + 2 };
  const list = Array.isArray(body);
  const lines = list
    ? body.map((item) => writeJson(item, inner))
    : Object.entries(body as object).map(
        ([key, value]) => `${writeKey(key, 'json')}: ${writeJson(value, inner)}`,
      );
  const content = lines.join(`,${newLine(inner)}`);
  const [open, close] = list ? ['[', ']'] : ['{', '\\}'];
  return `${open}${newLine(inner)}${content}${newLine(at)}${close}`;
}

function writeInline(body: unknown, style: 'flow' | 'json'): string {
  if (Array.isArray(body)) return `[${body.map((item) => writeInline(item, style)).join(', ')}]`;
  if (!isRecord(body)) return writeLeaf(body, { style, column: -1, eol: '\n' });
  const pairs = Object.entries(body).map(
    ([key, value]) => `${writeKey(key, style)}: ${writeInline(value, style)}`,
  );
  return pairs.length > 0 ? `{ ${pairs.join(', ')} \\}` : '{\\}';
}

/** A scalar of a snippet; what has several lines becomes literal text where that can be. */
function writeLeaf(value: unknown, at: WriteStyle): string {
  if (typeof value !== 'string') return escapeSnippet(JSON.stringify(value) ?? 'null');
  if (value.startsWith('^')) return value.slice(1);
  const text = plainText(value);
  if (at.style === 'block' && text.includes('\n')) {
    const lines = value.trimEnd().split('\n');
    return `|${lines.map((line) => (line === '' ? at.eol : newLine(at) + line)).join('')}`;
  }
  // A stop without a default is filled with words, most likely.
  if (at.style !== 'json' && (text === '' ? value !== '' : isPlainSafe(text, at.style === 'flow')))
    return value;
  return `"${value.replace(quoteEscapes, escapeInQuotes)}"`;
}

/** Signs of snippet text that mean something else between double quotes. */
const quoteEscapes = /\\[\\$}]|["\n\r\t]/g;

function escapeInQuotes(sign: string): string {
  if (sign === '\\$' || sign === '\\}') return sign;
  return escapeSnippet(JSON.stringify(plainText(sign)).slice(1, -1));
}

/** A key as it has to be written, as snippet text. */
export function writeKey(key: string, style: WriteStyle['style']): string {
  // Periods such as 2019 are keys, and the same as text or as a number.
  const plain = style !== 'json' && (isPlainSafe(key, style === 'flow') || /^\d+$/.test(key));
  return escapeSnippet(plain ? key : JSON.stringify(key));
}

export function newLine({ eol, column }: WriteStyle): string {
  return eol + ' '.repeat(Math.max(0, column));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
