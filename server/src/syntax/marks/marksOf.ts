import type { Block } from '../block.ts';
import type { Span } from '../finding.ts';
import type { ScalarNode } from '../tree.ts';
import type { Mark } from './mark.ts';
import { placeIn } from './place.ts';
import { firstSign, scanMarks } from './scan.ts';

const none: readonly Mark[] = [];

/** Marks hang on the scalars of their block's tree, and go with it. */
const known = new WeakMap<ScalarNode, readonly Mark[]>();

/**
 * The marks in a scalar that holds prose, in the order of the text; a binding comes before the marks
 * in its words. Offsets are those of the block. Whether the scalar holds prose is the caller's to
 * know.
 */
export function marksOf(block: Pick<Block, 'text'>, scalar: ScalarNode): readonly Mark[] {
  const before = known.get(scalar);
  if (before !== undefined) return before;
  const marks = readMarks(block, scalar);
  known.set(scalar, marks);
  return marks;
}

/** The same without being kept, for one who looks at every scalar and at each only once. */
export function readMarks(block: Pick<Block, 'text'>, scalar: ScalarNode): readonly Mark[] {
  const { start, end } = scalar.content;
  return firstSign(block.text, start, end) < 0 ? none : scan(block.text, scalar, start, end);
}

/** Prose that stands in the block as it is meant is read there; else by its text. */
function scan(source: string, scalar: ScalarNode, start: number, end: number): readonly Mark[] {
  const place = placeIn(source, scalar);
  if (place === undefined) return scanMarks(source, start, end, undefined);
  return scanMarks(scalar.text, 0, scalar.text.length, place);
}

/**
 * The marks in a piece of Markdown that is written as it is meant.
 * @param span which piece of the text; all of it when left out
 * @returns marks in offsets of the text
 */
export function marksInText(
  text: string,
  span: Span = { start: 0, end: text.length },
): readonly Mark[] {
  return scanMarks(text, span.start, span.end, undefined);
}
