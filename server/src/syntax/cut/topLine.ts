import { lineEnd } from '../pieces.ts';

/**
 * What a line at the top level is, told from its first characters.
 * - `filler`: blank, a comment, a conflict marker: belongs to the block above
 * - `inner`: indented, or a bracket that closes something: belongs to the block above
 * - `marker`: `---`, `...` or a directive
 * - `dash`: an item of a list; `key`: a key; `other`: anything else
 */
export type TopLine =
  | { readonly type: 'filler' | 'inner' | 'marker' | 'other' }
  | { readonly type: 'dash'; readonly indent: number }
  | { readonly type: 'key'; readonly key: string; readonly empty: boolean };

const conflict = /^(?:<{7}|>{7}|\|{7}|={7})(?![<>|=:])/;

/** Reads the line that starts at an offset. */
export function readTopLine(text: string, start: number): TopLine {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  const first = text[at] ?? '\n';
  if (first === '-' && isGap(text, at + 1)) return { type: 'dash', indent: at - start };
  if (first === '\t' && isBlankLine(text, at)) return { type: 'filler' };
  if (first === '#' || first === '\n' || first === '\r') return { type: 'filler' };
  if (at > start || first === '\t') return { type: 'inner' };
  if (first === ']' || first === '}') return { type: 'inner' };
  return readMarginLine(text, start, first);
}

function readMarginLine(text: string, start: number, first: string): TopLine {
  if (first === '%') return { type: 'marker' };
  const head = text.slice(start, start + 8);
  if (/^(?:---|\.\.\.)/.test(head) && isGap(text, start + 3)) return { type: 'marker' };
  if (conflict.test(head)) return { type: 'filler' };
  return readKeyLine(text, start);
}

/** True for a line of nothing but spaces and tabs, from an offset in it. */
function isBlankLine(text: string, offset: number): boolean {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return isGap(text, at);
}

/** True where a word has ended: at a space, a line break, the end of the text. */
export function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;
}

const properties = /(?:[&!][^\s,[\]{}]*[ \t]+)*/y;
const quoted = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|'[^'\n\r]*(?:''[^'\n\r]*)*'/y;
const nothing = /^[ \t]*(?:[&!][^\s,[\]{}]*(?:[ \t]+|$))*(?:(?<=[ \t])#.*)?$/;
const barred = /[\s,[\]{}#&*!|>'"%@`]/;

function readKeyLine(text: string, start: number): TopLine {
  const from = start + matchLength(properties, text, start);
  const end = lineEnd(text, from);
  const first = text[from] ?? '';
  if ((first === '?' || first === ':') && isGap(text, from + 1)) {
    return { type: 'key', key: text.slice(from + 1, end).trim(), empty: false };
  }
  const length = matchLength(quoted, text, from);
  if (length > 0)
    return keyUpTo(text, from + length, end, unquote(text.slice(from, from + length)));
  if (barred.test(first)) return { type: 'other' };
  const colon = findColon(text, from, end);
  if (colon < 0) return { type: 'other' };
  return keyUpTo(text, colon, end, text.slice(from, colon).trimEnd());
}

/** Where a plain key ends: at the first `:` before a space, else at the first full-width one. */
function findColon(text: string, from: number, end: number): number {
  let wide = -1;
  for (let at = from; at < end; at++) {
    const char = text[at];
    if (char === ':' && isGap(text, at + 1)) return at;
    if (char === '：' && wide < 0) wide = at;
    if (char === '#' && at > from && isGap(text, at - 1)) break;
  }
  return wide;
}

function keyUpTo(text: string, keyEnd: number, end: number, key: string): TopLine {
  let at = keyEnd;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const mark = text[at];
  if (mark !== '：' && !(mark === ':' && isGap(text, at + 1))) return { type: 'other' };
  return { type: 'key', key, empty: nothing.test(text.slice(at + 1, end)) };
}

function unquote(token: string): string {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  try {
    return JSON.parse(token) as string;
  } catch {
    return token.slice(1, -1);
  }
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
