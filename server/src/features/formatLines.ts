import type { Block } from '../syntax/block.ts';
import type { Change, Span } from '../syntax/finding.ts';
import { lineAt, lineMap } from './perBlock.ts';

/** A place where a key or dash stood and will stand; comments find their column by it. */
export interface Level {
  readonly line: number;
  readonly old: number;
  readonly now: number;
  /** Its value is a block scalar: a comment further right would become part of it. */
  readonly text: boolean;
}

/** A line of a block, its span without the line break, and what will become of it. */
export interface PlanLine extends Span {
  /** White space at the start of the line. */
  readonly lead: number;
  /** Spaces that the line will begin with; undefined while nothing decided it. */
  indent: number | undefined;
  /** White space at the end is part of a value. */
  keepEnd: boolean;
  /** The line goes on with a value that began on an earlier line and moves along with it. */
  leader: { readonly line: number; readonly least: number } | undefined;
  /** Holds nothing but a comment. */
  comment: boolean;
}

/** How the lines of a block will be indented. Offsets are those of the block. */
export interface Plan {
  readonly block: Block;
  readonly step: number;
  readonly lines: readonly PlanLine[];
  readonly levels: Level[];
  /** Changes between a dash and what follows it on the same line. */
  readonly gaps: Change[];
  /** Nothing was understood well enough: every line stays as it is. */
  untouched: boolean;
}

/** The line that an offset of the block stands on. */
export function lineOf(plan: Plan, offset: number): PlanLine | undefined {
  return plan.lines[lineAt(lineMap(plan.block), offset)];
}
