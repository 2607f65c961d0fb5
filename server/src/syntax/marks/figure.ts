import { readExpression } from './expression.ts';
import { is, isEnd, isGap } from './letters.ts';
import type { FigureExpression, FigureMark, Mark } from './mark.ts';
import { finish, type Read } from './finish.ts';
import { closing, type Reader, shown } from './reader.ts';

/** Where a mark's brackets close; `width` is 2, or less where they do not or only in half. */
interface Close {
  readonly at: number;
  readonly width: number;
}

/** What templates of other tools write behind `{{`. */
const foreign = /[#/>!<%&^$*=+?]/;

/**
 * Reads `{{…}}`, full-width or not.
 * @param start where the two brackets stand
 * @param limit where the prose ends
 * @returns undefined where the brackets begin no mark
 */
export function readFigure(r: Reader, start: number, limit: number): Read | undefined {
  const inner = start + 2;
  const isQuote = r.text.charCodeAt(start) === 0x300c || r.text.charCodeAt(start + 1) === 0x300c;
  const close = figureClose(r.text, inner, limit, isQuote);
  const isClosed = close.width === 2;
  if (isForeign(r.text, inner, close) || (isQuote && isSpeech(r.text, start, close)))
    return undefined;
  r.begin(inner, close.at, isClosed || close.width === 1 ? 'closed' : 'open');
  noteTwins(r, start, '{');
  const expression = readFigureInner(r);
  const innerEnd = isClosed || close.width === 1 ? close.at : r.at;
  const end = innerEnd + close.width;
  for (let at = innerEnd; at < end; at++) r.note(at, '}');
  if (!isClosed) reportUnclosed(r, { start, end, missing: '}'.repeat(2 - close.width) });
  const mark = (): Mark => figureMark(r, expression, { start, inner, innerEnd, end });
  return finish(r, start, end, mark);
}

interface Ends {
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
}

function figureMark(
  r: Reader,
  expression: FigureExpression,
  { start, inner, innerEnd, end }: Ends,
): FigureMark {
  return {
    type: 'figure',
    ...r.span(start, end),
    inner: r.span(inner, innerEnd),
    faults: r.found(),
    expression,
  };
}

/** Reads the expression between brackets and says what stands there beside it. */
export function readFigureInner(r: Reader): FigureExpression {
  const { at, text } = r;
  if (r.manner === 'open' && !beginsFigure(r)) return readNothing(r);
  r.skipGap();
  if (r.at === r.end && r.manner === 'closed') {
    r.fault('mark-incomplete', Math.max(0, at - 2), Math.min(text.length, r.end + 2), {
      wording: 'empty',
    });
    r.at = at;
    return readNothing(r);
  }
  const expression = readExpression(r);
  if (r.manner === 'closed') reportRest(r);
  return expression;
}

/** A half-typed mark with a space in it is one only when a sign of a figure follows. */
function beginsFigure(r: Reader): boolean {
  const { at } = r;
  r.skipGap();
  if (r.at === at) return true;
  r.at = r.wordEnd();
  const found = r.sees('@') || r.sees('[') || r.code() === 58;
  r.at = at;
  return found;
}

function readNothing(r: Reader): FigureExpression {
  const nothing = r.part(r.at, r.at);
  return {
    start: nothing.start,
    end: nothing.end,
    metric: nothing,
    members: [],
    brackets: undefined,
    from: undefined,
    to: undefined,
    format: undefined,
  };
}

/** What cannot be read stands at the end. */
export function reportRest(r: Reader): void {
  r.skipGap();
  if (r.at >= r.end) return;
  let { end } = r;
  while (isGap(r.text.charCodeAt(end - 1))) end--;
  const rest = r.text.slice(r.at, end);
  const wording = rest.startsWith('|') ? { wording: 'pipe' } : {};
  r.fault('mark-syntax', r.at, end, { ...wording, args: { found: shown(rest) } });
}

/** Says that a mark does not end; what else it lacks is not worth a word then. */
export function reportUnclosed(
  r: Reader,
  {
    start,
    end,
    missing,
  }: { readonly start: number; readonly end: number; readonly missing: string },
): void {
  r.fault('mark-unclosed', start, end, {
    args: { found: shown(r.text.slice(start, end)), missing: shown(missing) },
    fix: closing(missing, [r.change(end, end, missing)]),
  });
}

/** Full-width brackets, of which there are two. */
export function noteTwins(r: Reader, start: number, narrow: string): void {
  r.note(start, narrow);
  r.note(start + 1, narrow);
}

function figureClose(text: string, from: number, limit: number, isQuote: boolean): Close {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isEnd(code) || code === 123 || code === 0xff5b) return { at, width: 0 };
    if (code === 0x300c) return { at, width: 0 };
    if (!is(code, '}') || (code === 0x300d && !isQuote)) continue;
    return { at, width: at + 1 < limit && is(text.charCodeAt(at + 1), '}') ? 2 : 1 };
  }
  return { at: limit, width: 0 };
}

/** `{{#if}}`, `{{1, 2}, {3}}` */
function isForeign(text: string, inner: number, { at, width }: Close): boolean {
  const first = text.charAt(inner);
  if (inner < at && foreign.test(first)) return true;
  return width < 2 && inner < at && /[\d"'(\\-]/.test(first);
}

/** `「「你好」他說」` is somebody speaking. */
function isSpeech(text: string, start: number, { at, width }: Close): boolean {
  return width < 2 || !/[@＠]\s*(?:FY|[\d０-９]|before|after)/.test(text.slice(start, at));
}
