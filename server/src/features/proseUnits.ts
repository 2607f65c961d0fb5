import type { Span } from '../syntax/finding.ts';
import { marksInText } from '../syntax/marks/marksOf.ts';

const sentenceEnd = /[。！？!?…]+["'”’』」）)\]]*|\.+["'”’)\]]*(?=\s|$)/g;

/**
 * The units of prose around an offset, from the smallest: word, mark, sentence, paragraph. Empty
 * where the offset is not inside the span. All spans lie inside `prose`.
 */
export function proseUnits(text: string, prose: Span, offset: number): readonly Span[] {
  if (offset < prose.start || offset > prose.end) return [];
  const paragraph = paragraphAt(text, prose, offset);
  const sentence = sentenceAt(text, paragraph, offset);
  const marks = marksInText(text, sentence)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toReversed()
    .flatMap(({ inner, start, end }) => [inner, { start, end }]);
  return [...wordAt(text, sentence, offset), ...marks, sentence, paragraph].filter(
    (unit) => unit.start <= offset && offset <= unit.end && unit.start < unit.end,
  );
}

/** The lines around an offset up to blank ones, without the white space at both ends. */
function paragraphAt(text: string, prose: Span, offset: number): Span {
  let { start } = lineOf(text, offset);
  let { end } = lineOf(text, offset);
  if (text.slice(start, end).trim() === '') return { start: offset, end: offset };
  for (let line = lineOf(text, start - 1); start > prose.start; line = lineOf(text, start - 1)) {
    if (text.slice(line.start, line.end).trim() === '') break;
    start = line.start;
  }
  for (let next = lineBreak(text, end); next < prose.end; next = lineBreak(text, end)) {
    const line = lineOf(text, next);
    if (next === end || text.slice(next, line.end).trim() === '') break;
    end = line.end;
  }
  return trimmed(text, { start: Math.max(start, prose.start), end: Math.min(end, prose.end) });
}

function lineOf(text: string, offset: number): Span {
  let start = Math.max(0, Math.min(offset, text.length));
  let end = start;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return { start, end };
}

/** The offset behind the line break at `end`. */
function lineBreak(text: string, end: number): number {
  if (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n') return end + 2;
  return /[\r\n]/.test(text.charAt(end)) ? end + 1 : end;
}

function sentenceAt(text: string, paragraph: Span, offset: number): Span {
  let { start } = paragraph;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(sentenceEnd)) {
    const end = paragraph.start + match.index + match[0].length;
    if (end > offset) return trimmed(text, { start, end });
    start = end;
  }
  return trimmed(text, { start, end: paragraph.end });
}

function wordAt(text: string, sentence: Span, offset: number): readonly Span[] {
  const id = idAt(text, sentence, offset);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = segmenter.segment(text.slice(sentence.start, sentence.end));
  const at = Math.max(0, offset - sentence.start);
  const around = [segments.containing(at), at > 0 ? segments.containing(at - 1) : undefined];
  const word = around.find((segment) => segment?.isWordLike === true);
  if (word === undefined) return id;
  const start = sentence.start + word.index;
  return [{ start, end: start + word.segment.length }, ...id];
}

/** Latin letters and digits joined by hyphens read as one word: `repurchase-rate`. */
function idAt(text: string, within: Span, offset: number): readonly Span[] {
  const part = /[\w.%-]/;
  let start = offset;
  let end = offset;
  while (start > within.start && part.test(text.charAt(start - 1))) start--;
  while (end < within.end && part.test(text.charAt(end))) end++;
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end--;
  return end > start ? [{ start, end }] : [];
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
