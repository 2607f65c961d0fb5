import type { Block } from '../syntax/block.ts';
import type { Node } from '../syntax/tree.ts';
import { indentLines } from './formatIndent.ts';
import { lineOf, type Plan, type PlanLine } from './formatLines.ts';
import { lineAt, lineMap } from './perBlock.ts';

/** Where a block's root goes. */
export interface Frame {
  /** Spaces that one level is indented by. */
  readonly step: number;
  /** The column of the dashes of a list that is cut into blocks; undefined leaves them alone. */
  readonly dash: number | undefined;
  /** The block stays as it is, whatever it holds. */
  readonly fixed: boolean;
}

/** The lines of a block with their new indentation; comments are placed later. */
export function planBlock(block: Block, frame: Frame): Plan {
  const plan: Plan = {
    block,
    step: frame.step,
    lines: linesOf(block),
    levels: [],
    gaps: [],
    untouched: false,
  };
  const { root, masked } = block.parsed;
  for (const comment of block.parsed.comments) {
    const line = lineOf(plan, comment.start);
    if (line !== undefined && line.start + line.lead === comment.start) line.comment = true;
  }
  if (frame.fixed || masked.length > 0 || isBroken(block) || isOdd(block)) plan.untouched = true;
  else if (root === undefined) plan.untouched = !isEmptyBlock(plan);
  else indentLines(plan, root, rootColumn(block, root, frame));
  return plan;
}

function linesOf(block: Block): readonly PlanLine[] {
  const { starts } = lineMap(block);
  const { text } = block;
  return starts.map((from, number) => {
    const start = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
    const next = starts[number + 1] ?? text.length;
    const content = text.slice(start, next).replace(/[\r\n]+$/, '');
    const lead = /^[ \t]*/.exec(content)?.[0].length ?? 0;
    const end = start + content.length;
    return {
      start,
      end,
      lead,
      indent: undefined,
      keepEnd: false,
      leader: undefined,
      comment: false,
    };
  });
}

/** Faults that leave no doubt where each line belongs. */
const harmless: ReadonlySet<string> = new Set([
  'yaml-duplicate-key',
  'yaml-key-type',
  'yaml-merge-key',
  'yaml-recursive-alias',
  'yaml-unknown-alias',
  'yaml-unknown-tag',
]);

function isBroken(block: Block): boolean {
  return (
    block.place.type === 'stray' || block.parsed.findings.some(({ code }) => !harmless.has(code))
  );
}

/** Explicit keys and several documents in one block are left to their writer. */
function isOdd(block: Block): boolean {
  if (block.place.type === 'preamble') return false;
  return /^(?:---|\.\.\.)(?:\s|$)|^[ -]*\?(?:\s|$)/m.test(block.text);
}

/** Nothing but comments, blank lines, directives and document markers. */
function isEmptyBlock(plan: Plan): boolean {
  const { place, text } = plan.block;
  return place.type === 'preamble' || text.trim() === '' || plan.lines.every(isFiller);
}

function isFiller(line: PlanLine): boolean {
  return line.comment || line.start + line.lead === line.end;
}

function rootColumn(block: Block, root: Node, frame: Frame): number {
  if (block.place.type !== 'item') return 0;
  const first = lineMap(block).starts[lineAt(lineMap(block), root.start)] ?? 0;
  return frame.dash ?? root.start - first;
}
