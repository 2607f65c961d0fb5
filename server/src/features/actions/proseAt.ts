import type { ReportFile } from '../../model/report.ts';
import type { BlockSymbols } from '../../model/symbols.ts';
import { proseIn, type Written } from '../../rules/marks/proseIn.ts';
import { fitInto } from '../../rules/marks/fitInto.ts';
import type { Block } from '../../syntax/block.ts';
import type { Change, Span } from '../../syntax/finding.ts';

/** A piece of prose in a file. Spans of `written` count in the block, which starts at `base`. */
export interface ProsePlace {
  readonly block: Block;
  readonly base: number;
  readonly unit: BlockSymbols;
  readonly written: Written;
}

/** The prose that a span of the file touches. */
export function* proseAt(file: ReportFile, { start, end }: Span): Generator<ProsePlace> {
  const { blocks, starts } = file.syntax;
  for (const [number, block] of blocks.entries()) {
    const base = starts[number] ?? 0;
    const unit = file.units[number];
    if (base > end) return;
    if (unit === undefined || base + block.text.length < start) continue;
    for (const written of proseIn(block, file.kind)) {
      const { node, holds } = written;
      if (holds !== 'prose' || node.start + base > end || node.end + base < start) continue;
      yield { block, base, unit, written };
    }
  }
}

/** Changes within prose, as its quotes have them, in offsets of the file. */
export function inFileOffsets(
  { block, base, written }: ProsePlace,
  changes: readonly Change[],
): readonly Change[] {
  return fitInto(block.text, written, changes).map((change) => ({
    ...change,
    start: change.start + base,
    end: change.end + base,
  }));
}

/** The innermost section around an offset of the block, by its number among the declarations. */
export function sectionAt({ declarations }: BlockSymbols, offset: number): number | undefined {
  const found = declarations.findLastIndex(
    ({ kind, extent }) => kind === 'section' && extent.start <= offset && offset <= extent.end,
  );
  return found < 0 ? undefined : found;
}
