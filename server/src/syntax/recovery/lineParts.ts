import { lineEnd } from '../pieces.ts';
import { isGap } from '../cut/topLine.ts';

/** A line taken apart without knowing what stands around it. Offsets in the block's text. */
export interface LineParts {
  readonly start: number;
  readonly end: number;
  /** Behind the white space that the line begins with. */
  readonly indent: number;
  /** Behind the dashes: where the key or the value begins. */
  readonly content: number;
  /** Where the key ends and its `:` stands; -1 without one. */
  readonly keyEnd: number;
  readonly colon: number;
  /** Where the value begins: behind the `:`, or at the content. */
  readonly value: number;
  /** Where the value ends: before trailing spaces and a comment. */
  readonly valueEnd: number;
}

const simpleKey =
  /(?:"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|'[^'\r\n]*(?:''[^'\r\n]*)*'|[^\s"'#[\]{},&*!|>%@`:：][^:：#\r\n]*)/y;

export function lineParts(text: string, start: number): LineParts {
  const end = lineEnd(text, start);
  const indent = skipSpace(text, start, end);
  let content = indent;
  while (text[content] === '-' && isGap(text, content + 1))
    content = skipSpace(text, content + 1, end);
  simpleKey.lastIndex = content;
  const key = simpleKey.exec(text)?.[0].trimEnd() ?? '';
  const keyEnd = key === '' ? -1 : content + key.length;
  const after = skipSpace(text, Math.max(keyEnd, content), end);
  const colon = keyEnd >= 0 && (text[after] === ':' || text[after] === '：') ? after : -1;
  const value = colon < 0 ? content : skipSpace(text, colon + 1, end);
  const valueEnd = endOfValue(text, value, end);
  return { start, end, indent, content, keyEnd: colon < 0 ? -1 : keyEnd, colon, value, valueEnd };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Before the comment, if there is one outside of quotes, and before the spaces in front of it. */
function endOfValue(text: string, from: number, lineStop: number): number {
  let end = lineStop;
  const quote =
    text[from] === '"' || text[from] === "'" ? closingQuote(text, from, lineStop) : from;
  for (let at = Math.max(from, quote); at < lineStop; at++) {
    if (text[at] === '#' && (at === from || isGap(text, at - 1))) {
      end = at;
      break;
    }
  }
  while (end > from && isGap(text, end - 1)) end--;
  return end;
}

/** The offset of the quote that closes the one at `from`; -1 when the line ends before it. */
export function closingQuote(text: string, from: number, end: number): number {
  const quote = text[from];
  for (let at = from + 1; at < end; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}
