import type { Span } from '../syntax/finding.ts';
import type { FigureExpression, Mark } from '../syntax/marks/mark.ts';

/** What a part of a mark or of a formula is. */
export type PartType = 'operator' | 'variable' | 'parameter' | 'number' | 'function' | 'type';

export interface MarkToken extends Span {
  readonly type: PartType;
}

/** The brackets of a mark and the words between them, in the order of the text. */
export function markTokens(text: string, mark: Mark): readonly MarkToken[] {
  const { inner } = mark;
  const hasWords = mark.type === 'binding' && mark.words.start > mark.start;
  const start = hasWords ? mark.words.end + 1 : mark.start;
  const words = wordsOf(text, mark);
  const open: MarkToken = { type: 'operator', start, end: inner.start };
  const close: MarkToken = { type: 'operator', start: inner.end, end: mark.end };
  return [open, ...words, close].filter((token) => fits(text, token));
}

/** A token holds something and stands on one line. */
function fits(text: string, { start, end }: Span): boolean {
  return end > start && !/[\r\n]/.test(text.slice(start, end));
}

function wordsOf(text: string, mark: Mark): readonly MarkToken[] {
  if (mark.type === 'reference') {
    const { kind, chapter, id } = mark;
    return [as('type', kind), as('variable', chapter), as('variable', id)].flat();
  }
  if (mark.type === 'citation') {
    return mark.items.flatMap(({ id }) => [...signBefore(text, id, mark), ...as('variable', id)]);
  }
  return mark.expression === undefined ? [] : expressionTokens(text, mark.expression);
}

/** The words of `metric[members]@from..to:format`, and the signs between them. */
export function expressionTokens(text: string, figure: FigureExpression): readonly MarkToken[] {
  const { metric, members, brackets, from, to, format } = figure;
  const period = from && { start: from.start, end: (to ?? from).end };
  const tokens = [
    as('variable', metric),
    brackets === undefined ? [] : bracketTokens(text, brackets),
    members.flatMap((member) => as('parameter', member)),
    period === undefined ? [] : [...signBefore(text, period, figure), ...as('number', period)],
    format === undefined ? [] : [...signBefore(text, format, figure), ...as('function', format)],
  ].flat();
  return tokens
    .filter((token) => fits(text, token))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

function as(type: PartType, span: Span | undefined): readonly MarkToken[] {
  return span === undefined ? [] : [{ type, start: span.start, end: span.end }];
}

function bracketTokens(text: string, { start, end }: Span): readonly MarkToken[] {
  const isClosed = end - 1 > start && /[\]］】]/.test(text.charAt(end - 1));
  const open: MarkToken = { type: 'operator', start, end: start + 1 };
  return isClosed ? [open, { type: 'operator', start: end - 1, end }] : [open];
}

/** The sign in front of a word, such as `@`; spaces may stand between. */
function signBefore(text: string, { start }: Span, within: Span): readonly MarkToken[] {
  let at = start;
  while (at > within.start && /[ \t]/.test(text.charAt(at - 1))) at--;
  if (!/[@:＠：]/.test(text.charAt(at - 1))) return [];
  return [{ type: 'operator', start: at - 1, end: at }];
}

const between = /[-+*/()＋－−＊×／÷（）]|(\d+(?:\.\d+)?)/g;

/** The words and signs of a formula; what stands between its figures are numbers and operators. */
export function formulaTokens(
  text: string,
  span: Span,
  figures: readonly FigureExpression[],
): readonly MarkToken[] {
  const tokens: MarkToken[] = [];
  let at = span.start;
  const addSigns = (end: number): void => {
    for (const match of text.slice(at, end).matchAll(between)) {
      const start = at + match.index;
      const type = match[1] === undefined ? 'operator' : 'number';
      tokens.push({ type, start, end: start + match[0].length });
    }
  };
  for (const figure of figures) {
    addSigns(figure.start);
    tokens.push(...expressionTokens(text, figure));
    at = Math.max(at, figure.end);
  }
  addSigns(span.end);
  return tokens;
}
