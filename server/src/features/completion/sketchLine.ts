import { commentStart, isBlank, lineEnd, readQuoted, skipBlanks } from './sketchScalar.ts';

/** The line at `start` is blank, or deeper than `column`, or begins with one of `closers`. */
export function isDeeper(text: string, start: number, column: number, closers = ''): boolean {
  const end = lineEnd(text, start);
  const content = skipBlanks(text, start, end);
  if (content === end || columnOf(text, start, content) > column) return true;
  return closers.includes(text[content] ?? ' ');
}

/** Columns count code units; a byte order mark takes none. */
export function columnOf(text: string, lineStart: number, at: number): number {
  return at - lineStart - (text[lineStart] === '\uFEFF' ? 1 : 0);
}

export function isDash(text: string, start: number, end: number): boolean {
  return text[start] === '-' && (start + 1 >= end || isBlank(text[start + 1]));
}

/** The offset of the `:` that ends the key at `start`; -1 when none stands on the line. */
export function keyEnd(text: string, start: number, end: number): number {
  const sign = text[start] ?? '';
  if ('#&*!|>%@`[]{},'.includes(sign)) return -1;
  const quoted = sign === '"' || sign === "'";
  const from = quoted ? readQuoted(text, start, () => false).span.end : start;
  const stop = commentStart(text, start, end);
  for (let at = from; at < stop; at++) {
    if (text[at] === ':' && (at + 1 >= end || isBlank(text[at + 1]))) return at;
    if (quoted && !isBlank(text[at])) return -1;
  }
  return -1;
}

export function isHeader(text: string, start: number, end: number): boolean {
  return /^[|>][-+0-9]{0,2}\s*(?:#.*)?$/.test(text.slice(start, end));
}

/** Skips anchors and tags. */
export function skipProperties(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    while (at < end && !isBlank(text[at])) at++;
    at = skipBlanks(text, at, end);
  }
  return at;
}
