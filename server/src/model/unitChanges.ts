import { isEqual, saysTheSame } from './sameSymbols.ts';
import type { BlockSymbols } from './symbols.ts';

/** How many are the same from the front, and from the back. */
export function commonEnds(
  before: number,
  after: number,
  same: (from: number, to: number) => boolean,
): readonly [start: number, tail: number] {
  const most = Math.min(before, after);
  let start = 0;
  while (start < most && same(start, start)) start++;
  let tail = 0;
  while (tail < most - start && same(before - 1 - tail, after - 1 - tail)) tail++;
  return [start, tail];
}

/** The items in which two lists differ: from the same number on, up to either end. */
export interface ChangedItems {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/** How a unit differs from the one whose place it took, but for offsets. */
export interface UnitChanges {
  readonly declarations: ChangedItems;
  readonly references: ChangedItems;
  readonly entries: boolean;
}

/** Compares what two units say, wherever in the block it stands. */
export function unitChanges(before: BlockSymbols, after: BlockSymbols): UnitChanges {
  return {
    declarations: changedItems(before.declarations, after.declarations),
    references: withAllBehind(
      changedItems(before.references, after.references),
      before.references.length,
      after.references.length,
    ),
    entries: !saysTheSame(before.entries, after.entries),
  };
}

function changedItems(before: readonly unknown[], after: readonly unknown[]): ChangedItems {
  const [from, tail] = commonEnds(before.length, after.length, (one, other) =>
    saysTheSame(before[one], after[other]),
  );
  return { from, before: before.length - tail, after: after.length - tail };
}

/** Where the items behind have got other numbers, they have changed as well. */
function withAllBehind(changed: ChangedItems, before: number, after: number): ChangedItems {
  return before === after ? changed : { from: changed.from, before, after };
}

/** The change of a unit that is new, or of one that is gone. */
export function wholeUnit(unit: BlockSymbols, isNew: boolean): UnitChanges {
  const all = ({ length }: readonly unknown[]): ChangedItems => ({
    from: 0,
    before: isNew ? 0 : length,
    after: isNew ? length : 0,
  });
  return {
    declarations: all(unit.declarations),
    references: all(unit.references),
    entries: unit.entries.size > 0,
  };
}

export function isChanged({ from, before, after }: ChangedItems): boolean {
  return before > from || after > from;
}

/** The items of either side that differ. */
export function differing<T>(
  { from, before, after }: ChangedItems,
  old: readonly T[],
  now: readonly T[],
): readonly T[] {
  // All that a new unit says.
  if (before === 0 && from === 0 && after === now.length) return now;
  return [...old.slice(from, before), ...now.slice(from, after)];
}

/** Whether anything in two lists that say the same stands elsewhere in the block. */
export function isMoved(before: unknown, after: unknown): boolean {
  return !isEqual(before, after);
}
