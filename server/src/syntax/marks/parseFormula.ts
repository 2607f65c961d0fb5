import type { Block } from '../block.ts';
import type { ScalarNode } from '../tree.ts';
import { FormulaReader, type ReadFormula } from './formula.ts';
import { placeIn } from './place.ts';

export type { ReadFormula } from './formula.ts';

const known = new WeakMap<ScalarNode, ReadFormula>();

/** The formula of a scalar behind `derived:`. Offsets are those of the block. */
export function parseFormula(block: Pick<Block, 'text'>, scalar: ScalarNode): ReadFormula {
  const before = known.get(scalar);
  if (before !== undefined) return before;
  const { start, end } = scalar.content;
  const place = placeIn(block.text, scalar);
  const read =
    place === undefined
      ? new FormulaReader(block.text, start, end, undefined).read()
      : new FormulaReader(scalar.text, 0, scalar.text.length, place).read();
  known.set(scalar, read);
  return read;
}

/** The formula that a text is. Offsets are those of the text. Never throws. */
export function parseFormulaText(text: string): ReadFormula {
  return new FormulaReader(text, 0, text.length, undefined).read();
}
