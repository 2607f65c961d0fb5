import { closingQuote, type LineParts } from './lineParts.ts';
import { indentOf, nextLine } from '../pieces.ts';
import { type Mend, mend, quote } from './mend.ts';
import { comparison, listBehindKey, missingComma } from './valueMends.ts';

/** The mends for what can be told to be wrong from a line alone, the surest one first. */
export function lineMends(text: string, parts: LineParts): Mend[] {
  if (parts.content >= parts.end) return [];
  const mends = [
    wideColon(text, parts),
    wideQuotes(text, parts),
    wideBrackets(text, parts),
    unquotedMark(text, parts),
    unclosedQuote(text, parts),
    quoteInText(text, parts),
    unclosedBracket(text, parts),
    missingSpace(text, parts),
    missingDashSpace(text, parts),
    wideDash(text, parts),
    reservedStart(text, parts),
    comparison(text, parts),
    listBehindKey(text, parts),
    missingComma(text, parts),
    colonInText(text, parts),
    textBehindHeader(text, parts),
  ];
  return mends.filter((one) => one !== undefined);
}

/** The mends for a quote or a bracket that stays open at the end of a line. */
export function openMends(text: string, parts: LineParts): Mend[] {
  if (parts.content >= parts.end) return [];
  return [unclosedQuote(text, parts), unclosedBracket(text, parts)].filter(
    (one) => one !== undefined,
  );
}

/** `title：x` */
export function wideColon(text: string, { colon, value, valueEnd }: LineParts): Mend | undefined {
  if (text[colon] !== '：') return undefined;
  const newText = value < valueEnd ? ': ' : ':';
  const span = { start: colon, end: colon + 1 };
  const end = value < valueEnd ? value : colon + 1;
  return mend('yaml-fullwidth-colon', span, 'fix-fullwidth-colon', [
    { start: colon, end, newText },
  ]);
}

const opening = '“”‘’「＂＇';
const closing = '“”‘’」＂＇';

/** `id: “csat”`, and the same with one quote forgotten. */
function wideQuotes(text: string, { value, valueEnd }: LineParts): Mend | undefined {
  const first = text[value] ?? '';
  const last = text[valueEnd - 1] ?? '';
  if (valueEnd - value < 2 || !opening.includes(first) || !closing.includes(last)) return undefined;
  const inner = text.slice(value + 1, valueEnd - 1);
  if (!/^[\w.:/-]*$/.test(inner)) return undefined;
  const span = { start: value, end: valueEnd };
  const changes = [{ ...span, newText: quote(inner) }];
  return mend('yaml-fullwidth-punctuation', span, 'fix-fullwidth', changes, { found: first });
}

const narrow = new Map([...'［］｛｝，、：'].map((char, at) => [char, '[]{},,:'[at] ?? char]));

/** `［a，b］`: brackets of a Chinese keyboard where a list or mapping is meant. */
export function wideBrackets(
  text: string,
  { value, valueEnd }: Pick<LineParts, 'value' | 'valueEnd'>,
): Mend | undefined {
  const source = text.slice(value, valueEnd);
  if (!/^(?:［(?![［＠@]).*］|｛(?!｛).*｝)$/.test(source)) return undefined;
  if (!/[，、：,]/.test(source) && /[^\w［］｛｝ .-]/.test(source)) return undefined;
  const newText = source.replace(/[［］｛｝]|[，、：]\s*/g, (found) => {
    const char = narrow.get(found[0] ?? '') ?? found;
    return found.length > 1 || ',:'.includes(char) ? `${char} ` : char;
  });
  const span = { start: value, end: valueEnd };
  const changes = [{ ...span, newText }];
  return mend('yaml-fullwidth-punctuation', span, 'fix-fullwidth', changes, {
    found: source[0] ?? '',
  });
}

const marks = /^(?:\{\{|!?\[\[|\[@)/;

/** `title: {{csat@2024}} of five` */
export function unquotedMark(text: string, { value, valueEnd }: LineParts): Mend | undefined {
  const source = text.slice(value, valueEnd);
  const mark = marks.exec(source)?.[0];
  if (mark === undefined || isNestedList(source)) return undefined;
  return mend(
    'yaml-unquoted-mark',
    { start: value, end: valueEnd },
    'fix-quote',
    [{ start: value, end: valueEnd, newText: quote(source) }],
    { mark },
  );
}

/** `[[1, 2], [3, 4]]` is a list of lists and no reference. */
function isNestedList(source: string): boolean {
  return (
    source.startsWith('[[') &&
    (/^\[\[[^\]]*[,"'[]/.test(source) || /^\[\[[^\]]*\]\s*,/.test(source))
  );
}

function unclosedQuote(
  text: string,
  { value, valueEnd, end, keyEnd, content }: LineParts,
): Mend | undefined {
  const start = keyEnd < 0 ? content : value;
  const char = text[start];
  if ((char !== '"' && char !== "'") || closingQuote(text, start, end) >= 0) return undefined;
  const at = Math.max(valueEnd, start + 1);
  const changes = [{ start: at, end: at, newText: char }];
  return mend('yaml-unclosed-quote', { start, end: at }, 'fix-close', changes, { missing: char });
}

/** `'it's fine'` and `"First" of all` */
function quoteInText(text: string, { value, valueEnd, end }: LineParts): Mend | undefined {
  const char = text[value];
  if (char !== '"' && char !== "'") return undefined;
  const close = closingQuote(text, value, end);
  if (close < 0 || close >= valueEnd - 1) return undefined;
  const source = text.slice(value, valueEnd);
  const inner = source.endsWith(char) ? source.slice(1, -1) : source;
  const span = { start: value, end: valueEnd };
  const changes = [{ ...span, newText: quote(inner) }];
  return mend('yaml-quote-in-text', { start: close, end: valueEnd }, 'fix-quote-again', changes);
}

function unclosedBracket(text: string, { value, valueEnd }: LineParts): Mend | undefined {
  if (text[value] !== '[' && text[value] !== '{') return undefined;
  const missing = missingBrackets(text, value, valueEnd);
  if (missing === '') return undefined;
  const changes = [{ start: valueEnd, end: valueEnd, newText: missing }];
  return mend('yaml-unclosed-bracket', { start: value, end: valueEnd }, 'fix-close', changes, {
    missing,
  });
}

/** The closing brackets, and the quote, that a stretch of flow style lacks. */
function missingBrackets(text: string, start: number, end: number): string {
  const open: string[] = [];
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === '[' || char === '{') open.push(char === '[' ? ']' : '}');
    else if (char === ']' || char === '}') open.pop();
    else if ((char === '"' || char === "'") && /[\s,:[{]/.test(text[at - 1] ?? ' ')) {
      const close = closingQuote(text, at, end);
      if (close < 0) return char + open.toReversed().join('');
      at = close;
    }
  }
  return open.toReversed().join('');
}

/** `title:x` */
function missingSpace(
  text: string,
  { content, keyEnd, colon, value, valueEnd }: LineParts,
): Mend | undefined {
  if (text[colon] !== ':' || value !== colon + 1 || keyEnd !== colon) return undefined;
  if (value >= valueEnd) return undefined;
  if (
    !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text.slice(content, keyEnd)) ||
    text.startsWith('//', value)
  ) {
    return undefined;
  }
  const changes = [{ start: value, end: value, newText: ' ' }];
  return mend('yaml-missing-space', { start: content, end: value }, 'fix-space', changes);
}

/** `-id: x` */
function missingDashSpace(text: string, { content, colon }: LineParts): Mend | undefined {
  if (text[content] !== '-' || !/[\p{L}_"'{[]/u.test(text[content + 1] ?? '')) return undefined;
  if (colon < 0 && !/["'{[]/.test(text[content + 1] ?? '')) return undefined;
  const changes = [{ start: content + 1, end: content + 1, newText: ' ' }];
  const span = { start: content, end: content + 1 };
  const { finding } = mend('yaml-missing-space', span, 'fix-space-dash', changes);
  return { finding: { ...finding, wording: 'dash' }, changes };
}

/** `-  id: x` above keys that stand where one space would have put it. */
function wideDash(text: string, { start, indent, content }: LineParts): Mend | undefined {
  if (
    text[indent] !== '-' ||
    content < indent + 3 ||
    text.slice(indent + 1, content).trim() !== ''
  ) {
    return undefined;
  }
  const below = nextLine(text, indent);
  if (indentOf(text, below) !== indent - start + 2) return undefined;
  const span = { start: indent + 1, end: content };
  const args = { columns: String(indent - start + 2) };
  return mend('yaml-indentation', span, 'fix-indent', [{ ...span, newText: ' ' }], args);
}

/** `title: @home` */
function reservedStart(text: string, { value, valueEnd }: LineParts): Mend | undefined {
  const first = text[value] ?? '';
  if (value >= valueEnd || !'@`%'.includes(first)) return undefined;
  const span = { start: value, end: valueEnd };
  const changes = [{ ...span, newText: quote(text.slice(value, valueEnd)) }];
  return mend('yaml-reserved-character', { start: value, end: value + 1 }, 'fix-quote', changes, {
    found: first,
  });
}

/** `title: Growth: five years` */
function colonInText(text: string, { colon, value, valueEnd }: LineParts): Mend | undefined {
  const source = text.slice(value, valueEnd);
  if (colon < 0 || !/^[^\s"'[{&*!|>#].*:(?:\s|$)/.test(source)) return undefined;
  const span = { start: value, end: valueEnd };
  const changes = [{ ...span, newText: quote(source) }];
  return mend('yaml-colon-in-text', span, 'fix-quote', changes);
}

/** `body: | text`: the text of a block begins on the next line. What stands behind is left out. */
function textBehindHeader(text: string, { colon, value, valueEnd }: LineParts): Mend | undefined {
  const header = /^[|>][-+0-9]*[ \t]+(?=[^#\s])/.exec(text.slice(value, valueEnd))?.[0];
  if (colon < 0 || header === undefined) return undefined;
  const span = { start: value + header.length, end: valueEnd };
  const args = { text: text.slice(span.start, span.end).slice(0, 60) };
  return { finding: { code: 'yaml-syntax', ...span, args }, changes: [{ ...span, newText: '' }] };
}
