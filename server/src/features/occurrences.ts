import type { Kind } from '../schema/kind.ts';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { type Described, describedIn } from './described.ts';
import { isId } from './ids.ts';
import { formulaParts, markParts, type Part } from './markTokens.ts';
import { perBlockAnd } from './perBlock.ts';
import { marksIn } from './proseUnits.ts';

/** A place where an id stands: where it is given, or where something refers to it. */
export interface Occurrence extends Span {
  readonly id: string;
  readonly defines: boolean;
}

/** The ids of a block in the order of the text: definitions, references, and ids inside marks. */
export const occurrencesIn: (block: Block, kind: Kind) => readonly Occurrence[] = perBlockAnd(
  (block: Block, kind: Kind) =>
    describedIn(block, kind).flatMap((described) => ofScalar(block.text, described)),
);

function ofScalar(text: string, described: Described): readonly Occurrence[] {
  const { node, role, facts } = described;
  if (role === 'key') return [];
  const { start, end } = node.content;
  // The text of a scalar with escapes is not what stands in the file.
  const literal = text.slice(start, end) === node.text;
  if (facts?.declares !== undefined || facts?.refersTo !== undefined) {
    const defines = facts.declares !== undefined;
    return literal && isId(node.text) ? [{ start, end, id: node.text, defines }] : [];
  }
  if (described.key === 'derived') return idsOf(text, formulaParts(text, node.content));
  return marksIn(text, node.content).flatMap((mark) => idsOf(text, markParts(text, mark)));
}

function idsOf(text: string, parts: readonly Part[]): readonly Occurrence[] {
  return parts
    .filter(({ type }) => type === 'variable' || type === 'parameter')
    .map(({ start, end }) => ({ start, end, id: text.slice(start, end), defines: false }));
}
