import type { Block } from '../syntax/block.ts';
import type { LiveFile } from './liveFile.ts';
import { isSameUnit, saysTheSame } from './sameSymbols.ts';
import { Slot } from './slot.ts';
import type { BlockSymbols } from './symbols.ts';
import { commonEnds } from './unitChanges.ts';

/** How the units of a file differ from those before. */
export interface UnitsChange {
  /** All of them, as they are now. */
  readonly slots: readonly Slot[];
  readonly added: readonly Slot[];
  readonly removed: readonly Slot[];
  /** Units that took the place of another, with that other one. */
  readonly replaced: readonly { readonly slot: Slot; readonly before: BlockSymbols }[];
}

/**
 * Finds the units that stayed the same from the front and from the back; between them, each unit
 * takes the place of the one before it that says the same, or stands in the same place where there
 * are as many as before.
 */
export function matchSlots(
  file: LiveFile,
  oldBlocks: readonly Block[] | undefined,
  blocks: readonly Block[],
  symbolsOf: (block: Block) => BlockSymbols,
): UnitsChange {
  const old = file.slots;
  const same = (from: number, to: number): boolean =>
    (oldBlocks !== undefined && oldBlocks[from] === blocks[to]) ||
    isSameUnit(old[from]?.unit as BlockSymbols, symbolsOf(blocks[to] as Block));
  const [start, tail] = commonEnds(old.length, blocks.length, same);
  const before = old.slice(start, old.length - tail);
  const units = blocks.slice(start, blocks.length - tail).map(symbolsOf);
  const middle = matchMiddle(file, before, units);
  if (before.length === 0 && units.length === 0) return { ...middle, slots: old };
  const slots = [...old.slice(0, start), ...middle.slots, ...old.slice(old.length - tail)];
  return { ...middle, slots };
}

function matchMiddle(
  file: LiveFile,
  before: readonly Slot[],
  units: readonly BlockSymbols[],
): UnitsChange {
  const alike = (from: number, to: number): boolean =>
    saysTheSame((before[from] as Slot).unit, units[to]);
  const [start, tail] =
    before.length === units.length
      ? [units.length, 0]
      : commonEnds(before.length, units.length, alike);
  const replaced: { slot: Slot; before: BlockSymbols }[] = [];
  const added: Slot[] = [];
  const slots = units.map((unit, index) => {
    const behind = units.length - index;
    const slot = index < start ? before[index] : behind <= tail ? before.at(-behind) : undefined;
    if (slot === undefined) {
      const fresh = new Slot(file, unit);
      added.push(fresh);
      return fresh;
    }
    // Lists of equal length are paired as they come; some of them may not differ at all.
    if (!isSameUnit(slot.unit, unit)) replaced.push({ slot, before: replace(slot, unit) });
    return slot;
  });
  return { slots, added, removed: before.slice(start, before.length - tail), replaced };
}

function replace(slot: Slot, unit: BlockSymbols): BlockSymbols {
  const before = slot.unit;
  slot.unit = unit;
  slot.memos = undefined;
  slot.isDetached = false;
  return before;
}
