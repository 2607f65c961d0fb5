import { readFigureInner, reportUnclosed } from './figure.ts';
import { finish, type Read } from './finish.ts';
import { is, isEnd } from './letters.ts';
import type { BindingMark } from './mark.ts';
import { type Reader, shown, writing } from './reader.ts';

const key = /[{｛][ \t]{0,9}figure[ \t]{0,9}([=＝:：])[ \t]{0,9}(["'“”]?)/y;

/**
 * Reads `[words]{figure=…}`.
 * @param brace where the brace stands, behind a closing bracket
 * @param from where the words may begin at the earliest
 * @returns undefined where it is no binding
 */
export function readBinding(
  r: Reader,
  { brace, from, limit }: { readonly brace: number; readonly from: number; readonly limit: number },
): Read | undefined {
  const { text } = r;
  key.lastIndex = brace;
  const found = key.exec(text);
  if (found === null) return undefined;
  const inner = brace + found[0].length;
  if (inner > limit) return undefined;
  const close = bindingEnd(text, inner, limit);
  const isClosed = close < limit && is(text.charCodeAt(close), '}');
  const quoted = isClosed && found[2] !== '' && /["'“”]/.test(text.charAt(close - 1)) ? 1 : 0;
  r.begin(inner, close - quoted, isClosed ? 'closed' : 'open');
  const open = openBefore(text, brace - 1, from);
  noteSigns(r, { open, brace, key: found[0] });
  const expression = readFigureInner(r);
  const innerEnd = isClosed ? close - quoted : r.at;
  const end = isClosed ? close + 1 : innerEnd;
  if (isClosed) r.note(close, '}');
  const start = open ?? Math.max(brace - 1, from);
  if (!isClosed) reportUnclosed(r, { start: brace, end, missing: '}' });
  if (open === undefined)
    r.fault('mark-unclosed', start, Math.max(brace, start + 1), { wording: 'words' });
  const mark = (): BindingMark => ({
    type: 'binding',
    ...r.span(start, end),
    inner: r.span(inner, innerEnd),
    faults: r.found(),
    expression,
    words: open === undefined ? r.span(start, start) : r.span(open + 1, brace - 1),
  });
  return finish(r, start, end, mark);
}

interface Signs {
  readonly open: number | undefined;
  readonly brace: number;
  readonly key: string;
}

function noteSigns(r: Reader, { open, brace, key: written }: Signs): void {
  if (open !== undefined) r.note(open, '[');
  r.note(brace - 1, ']');
  r.note(brace, '{');
  const sign = brace + written.search(/[=＝:：]/);
  if (is(r.text.charCodeAt(sign), '=')) return r.note(sign, '=');
  r.fault('mark-syntax', sign, sign + 1, {
    wording: 'equals',
    args: { found: shown(r.text.charAt(sign)) },
    fix: writing('=', [r.change(sign, sign + 1, '=')]),
  });
}

function bindingEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isEnd(code) || code === 123 || code === 125 || code === 0xff5b || code === 0xff5d)
      return at;
    at++;
  }
  return at;
}

/** The bracket that opens the words before `close`, on the same line. */
function openBefore(text: string, close: number, from: number): number | undefined {
  let depth = 0;
  for (let at = close - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (isEnd(code)) return undefined;
    const isOpen = is(code, '[');
    if ((!isOpen && !is(code, ']')) || isEscaped(text, at, from)) continue;
    if (!isOpen) depth++;
    else if (depth === 0) return at;
    else depth--;
  }
  return undefined;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && text.charCodeAt(at - slashes - 1) === 92) slashes++;
  return slashes % 2 === 1;
}
