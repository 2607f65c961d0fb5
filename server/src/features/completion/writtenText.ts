import type { Span } from '../../syntax/finding.ts';
import { continuedBy } from './levels.ts';
import {
  type SketchContainer,
  type SketchNode,
  type SketchScalar,
  siblingsOf,
  type Step,
  stepsTo,
} from './sketch.ts';
import type { BlockSketch, SketchProse } from './sketchBlock.ts';
import { columnOf } from './sketchLine.ts';
import { nextLine } from './sketchScalar.ts';

/** A text that the caret stands in: a scalar, or the lines of a literal. */
export interface WrittenText extends Span {
  /** The way to it, from the root of the file. */
  readonly steps: readonly Step[];
  readonly quote: '' | '"' | "'";
}

/** The text around a caret in block style; undefined where none has begun. */
export function textInLines(sketch: BlockSketch, caret: number): WrittenText | undefined {
  const prose = sketch.prose.find(({ start, end }) => start < caret && caret <= end);
  if (prose !== undefined) return proseText(sketch, prose, caret);
  const found = sketch.scalars.find(({ scalar }) => isIn(scalar, caret));
  if (found !== undefined) return written(found.at, found.scalar);
  return continuedText(sketch, caret);
}

/** The text around a caret between brackets. */
export function textInFlow(container: SketchContainer, caret: number): WrittenText | undefined {
  const values: readonly (SketchNode | undefined)[] =
    container.type === 'mapping' ? container.pairs.map(({ value }) => value) : container.items;
  const found = values.find((value) => value?.type === 'scalar' && isIn(value, caret));
  return found?.type === 'scalar' ? written(container, found) : undefined;
}

function isIn({ span, quote, closed }: SketchScalar, caret: number): boolean {
  if (quote === '') return span.start <= caret && caret <= span.end;
  return span.start < caret && (closed ? caret < span.end : caret <= span.end);
}

function written(container: SketchContainer, scalar: SketchScalar): WrittenText | undefined {
  const key =
    container.type === 'mapping'
      ? container.pairs.find(({ value }) => value === scalar)?.key
      : container.items.indexOf(scalar);
  if (key === undefined) return undefined;
  const { quote, span, closed } = scalar;
  const inner = quote === '' ? 0 : 1;
  const end = span.end - (closed ? inner : 0);
  return { start: span.start + inner, end, steps: stepsIn(container, key), quote };
}

function stepsIn(container: SketchContainer, key: string | number): Step[] {
  const siblings = siblingsOf(container);
  return [...stepsTo(container), { key, siblings }];
}

/** The lines below the header of a literal. */
function proseText(
  { text }: BlockSketch,
  { start, end, at, step }: SketchProse,
  caret: number,
): WrittenText | undefined {
  const first = nextLine(text, start);
  if (caret < first) return undefined;
  return { start: first, end, steps: stepsIn(at, step), quote: '' };
}

/** A line by which an unquoted text goes on. */
function continuedText({ text, caretLine }: BlockSketch, caret: number): WrittenText | undefined {
  const span = caretLine?.loose?.span;
  if (
    caretLine === undefined ||
    span === undefined ||
    !isIn(caretLine.loose as SketchScalar, caret)
  )
    return undefined;
  const step = continuedBy(caretLine, columnOf(text, caretLine.start, span.start));
  const top = caretLine.open.at(-1);
  return step && top && { ...span, steps: [...stepsTo(top), step], quote: '' };
}
