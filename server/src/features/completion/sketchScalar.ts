import type { SketchScalar } from './sketch.ts';

const unescaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

/**
 * A quoted scalar at `start`. It may go on over lines as long as `goesOn` says so of the offset
 * where a line starts; where the quote is never closed, it ends with its first line.
 */
export function readQuoted(
  text: string,
  start: number,
  goesOn: (lineStart: number) => boolean,
): SketchScalar {
  const quote = text[start] as '"' | "'";
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\' && quote === '"' && text[at + 1] !== '\n') at++;
    else if (sign === "'" && quote === "'" && text[at + 1] === "'") at++;
    else if (sign === quote) return quotedScalar(text, start, at + 1, quote, true);
    else if (sign === '\n' && !goesOn(at + 1)) break;
  }
  return quotedScalar(text, start, trimEnd(text, start, lineEnd(text, start)), quote, false);
}

function quotedScalar(
  text: string,
  start: number,
  end: number,
  quote: '"' | "'",
  closed: boolean,
): SketchScalar {
  const inner = text.slice(start + 1, closed ? end - 1 : end);
  const plain =
    quote === "'"
      ? inner.replaceAll("''", "'")
      : inner.replace(/\\(.)/g, (_, sign: string) => unescaped[sign] ?? sign);
  return { type: 'scalar', span: { start, end }, quote, closed, text: plain };
}

/** A plain scalar from `start` up to `end`, without the space at its end. */
export function plainScalar(text: string, start: number, end: number): SketchScalar {
  const span = { start, end: trimEnd(text, start, end) };
  const content = text.slice(span.start, span.end);
  return { type: 'scalar', span, quote: '', closed: true, text: content };
}

/** The offset of the line break that ends the line of `at`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** The offset where the next line starts; the end of the text when there is none. */
export function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** Where a plain text on one line ends: at a comment or at the end of the line. */
export function commentStart(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text[at] === '#' && (at === start || isBlank(text[at - 1]))) return at;
  }
  return end;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}

/** The first offset from `at` that holds neither space nor tab. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text[next])) next++;
  return next;
}

export function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t' || sign === '\r' || sign === '\uFEFF';
}
