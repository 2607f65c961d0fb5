import type { Kind } from '../../schema/kind.ts';
import type { Block } from '../../syntax/block.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { FigureExpression, MarkFault } from '../../syntax/marks/mark.ts';
import { marksOf } from '../../syntax/marks/marksOf.ts';
import { parseFormula } from '../../syntax/marks/parseFormula.ts';
import { findingOf } from './findingOf.ts';
import { periodFaults } from './periods.ts';
import { proseIn, type Written } from './proseIn.ts';

/** What is wrong inside the marks and formulas of a block, in offsets of the block. */
export function markFindings(block: Block, kind: Kind): readonly Finding[] {
  if (!mayHoldAny(block.text)) return none;
  const findings: Finding[] = [];
  for (const written of proseIn(block, kind)) {
    for (const fault of faultsIn(block, written)) findings.push(findingOf(fault, block, written));
  }
  return findings;
}

const none: readonly Finding[] = [];

/** Most blocks without brackets need not be looked into. */
function mayHoldAny(text: string): boolean {
  return /[[{［｛【「]|derived/.test(text);
}

function* faultsIn(block: Block, { node, holds }: Written): Generator<MarkFault> {
  if (holds === 'formula') {
    const { faults, figures } = parseFormula(block, node);
    yield* faults;
    yield* figures.flatMap(periodFaults);
    return;
  }
  for (const mark of marksOf(block, node)) {
    if (mark.faults.some(isUnclosed)) {
      yield* mark.faults.filter(({ code }) => code !== 'mark-syntax');
      continue;
    }
    if (mark.faults.length > 0) yield* mark.faults;
    if ('expression' in mark) yield* periodsOf(mark.expression);
  }
}

/** Where a mark ends is not known then: what it says last may be half a word, or other text. */
function isUnclosed({ code }: MarkFault): boolean {
  return code === 'mark-unclosed';
}

function periodsOf(expression: FigureExpression | undefined): readonly MarkFault[] {
  return expression?.from === undefined ? [] : periodFaults(expression);
}
