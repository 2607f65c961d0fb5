import type { BlockPlace } from '../block.ts';

/** What the cutter knows at a border: the list whose items it is among. */
export type CutState = { readonly key: string; readonly indent: number } | undefined;

/** A block's extent, before there is a block. */
export interface Cut {
  readonly place: BlockPlace;
  readonly start: number;
  readonly end: number;
  /** What was known at its start and is known at its end. */
  readonly before: CutState;
  readonly after: CutState;
}

/** Reads the block that begins at an offset; it reaches at least one code unit further. */
export type NextCut = (text: string, start: number, before: CutState) => Cut;

export function sameState(one: CutState, other: CutState): boolean {
  return one?.key === other?.key && one?.indent === other?.indent;
}

export function samePlace(one: BlockPlace, other: BlockPlace): boolean {
  return one.type === other.type && keyOf(one) === keyOf(other);
}

function keyOf(place: BlockPlace): string | undefined {
  return 'key' in place ? place.key : undefined;
}
