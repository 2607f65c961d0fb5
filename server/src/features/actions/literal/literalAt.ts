import { sourceSpan, textOffset } from '../../../syntax/scalarText.ts';
import { marksInText } from '../../../syntax/marks/marksOf.ts';
import type { Span } from '../../../syntax/finding.ts';
import type { Asked } from '../asked.ts';
import { proseAt, type ProsePlace } from '../proseAt.ts';
import { type Literal, literalsIn } from './literal.ts';

/** A number of the prose where it stands. */
export interface LiteralPlace extends ProsePlace {
  readonly literal: Literal;
  /** Its words, as they are written. */
  readonly words: string;
  /** Where it stands in the block. */
  readonly source: Span;
  /** The sentence around it, and where the number begins in it. */
  readonly sentence: string;
  readonly at: number;
}

/** The number at the caret, or the only one in the selection; undefined where there is none. */
export function literalPlace({ known, span }: Asked): LiteralPlace | undefined {
  if (known === undefined) return undefined;
  const places = [...proseAt(known, span)];
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  const { block, base, written } = place;
  const { node } = written;
  const from = textOffset(block, node, span.start - base);
  const to = span.end === span.start ? from : textOffset(block, node, span.end - base);
  const paragraph = paragraphAround(node.text, from, to);
  const marks = marksInText(node.text, paragraph);
  const found = [...literalsIn(node.text.slice(paragraph.start, paragraph.end))]
    .map((each) => moved(each, paragraph.start))
    .filter((each) => each.start <= to && from <= each.end)
    .filter(
      (each) => !isInside(each, marks) && !isVerbatim(node.text, paragraph.start, each.start),
    );
  const literal = from === to ? found.at(-1) : found[0];
  if (literal === undefined || (from < to && found.length > 1)) return undefined;
  const sentence = sentenceAround(node.text, paragraph, literal);
  return {
    ...place,
    literal,
    words: node.text.slice(literal.start, literal.end),
    source: sourceSpan(block, node, literal),
    sentence: node.text.slice(sentence.start, sentence.end),
    at: literal.start - sentence.start,
  };
}

function moved(literal: Literal, delta: number): Literal {
  return { ...literal, start: literal.start + delta, end: literal.end + delta };
}

/** How far around the caret numbers are looked for. */
const reach = 2000;

/** The lines around a place, as far as they are near. */
function paragraphAround(text: string, from: number, to: number): Span {
  const near = text.slice(Math.max(0, from - reach), to + reach);
  const base = Math.max(0, from - reach);
  const start = from === 0 ? 0 : base + near.lastIndexOf('\n', from - base - 1) + 1;
  const end = near.indexOf('\n', to - base);
  return { start, end: base + (end < 0 ? near.length : end) };
}

/** Within code, or the address of a link. */
function isVerbatim(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  return before.split('`').length % 2 === 0 || /\]\([^)]*$|https?:\/\/\S*$/.test(before);
}

const sentenceEnd = /[。！？!?…]|\.(?=\s|$)/g;

/** The sentence around a number, within the lines that are looked at. */
function sentenceAround(text: string, within: Span, { start: at, end: to }: Span): Span {
  let { start } = within;
  for (const { index } of text.slice(within.start, within.end).matchAll(sentenceEnd)) {
    const end = within.start + index + 1;
    if (end > to) return { start, end };
    if (end <= at) start = end;
  }
  return { start, end: within.end };
}

function isInside({ start, end }: Span, marks: readonly Span[]): boolean {
  return marks.some((mark) => mark.start < end && start < mark.end);
}
