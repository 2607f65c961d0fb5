import type { Kind } from '../schema/kind.ts';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { isId } from '../syntax/marks/ids.ts';
import type { FigureExpression, Mark, Part } from '../syntax/marks/mark.ts';
import { marksOf } from '../syntax/marks/marksOf.ts';
import { parseFormula } from '../syntax/marks/parseFormula.ts';
import { type Described, describedIn } from './described.ts';
import { perBlockAnd } from './perBlock.ts';

/** A place where an id stands: where it is given, or where something refers to it. */
export interface Occurrence extends Span {
  readonly id: string;
  readonly defines: boolean;
}

/** The ids of a block in the order of the text: definitions, references, and ids inside marks. */
export const occurrencesIn: (block: Block, kind: Kind) => readonly Occurrence[] = perBlockAnd(
  (block: Block, kind: Kind) =>
    describedIn(block, kind).flatMap((described) => ofScalar(block, described)),
);

function ofScalar(block: Block, described: Described): readonly Occurrence[] {
  const { node, role, facts } = described;
  if (role === 'key') return [];
  const { start, end } = node.content;
  // The text of a scalar with escapes is not what stands in the file.
  const literal = block.text.slice(start, end) === node.text;
  if (facts?.declares !== undefined || facts?.refersTo !== undefined) {
    const defines = facts.declares !== undefined;
    return literal && isId(node.text) ? [{ start, end, id: node.text, defines }] : [];
  }
  const words =
    described.key === 'derived'
      ? parseFormula(block, node).figures.flatMap(idsOfFigure)
      : marksOf(block, node).flatMap(idsOfMark);
  return words.flatMap((part) => (part.text === '' ? [] : [used(part)]));
}

function used({ start, end, text }: Part): Occurrence {
  return { start, end, id: text, defines: false };
}

function idsOfMark(mark: Mark): readonly Part[] {
  if (mark.type === 'citation') return mark.items.map(({ id }) => id);
  if (mark.type === 'reference') return [mark.chapter ?? [], mark.id ?? []].flat();
  return mark.expression === undefined ? [] : idsOfFigure(mark.expression);
}

function idsOfFigure({ metric, members }: FigureExpression): readonly Part[] {
  return [metric, ...members];
}
