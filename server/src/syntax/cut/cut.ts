import type { Format } from '../block.ts';
import { type Cut, type CutState, type NextCut, sameState } from './cutter.ts';
import { isLoose, isUncuttableJson, nextJsonBlock } from './cutJson.ts';
import { isUncuttable, nextYamlBlock } from './cutYaml.ts';

/** How the files of a format are cut. */
export interface Cutter {
  readonly next: NextCut;
  readonly isUncuttable: (text: string) => boolean;
  /** True in a state from which on a border may depend on all the text that follows. */
  readonly isOpenEnded: (state: CutState) => boolean;
}

export const cutters: Readonly<Record<Format, Cutter>> = {
  yaml: { next: nextYamlBlock, isUncuttable, isOpenEnded: () => false },
  json: { next: nextJsonBlock, isUncuttable: isUncuttableJson, isOpenEnded: isLoose },
};

/** Cuts a text from its beginning to its end, in linear time. */
export function cutAll(text: string, cutter: Cutter): readonly Cut[] {
  if (cutter.isUncuttable(text)) return [whole(text)];
  const cuts: Cut[] = [];
  let before: CutState;
  for (let at = 0; at < text.length; ) {
    const cut = cutter.next(text, at, before);
    cuts.push(cut);
    at = cut.end;
    before = cut.after;
  }
  return cuts.some(isMember) ? cuts : [whole(text)];
}

/** True for a block that shows that the file's root is a mapping. */
export function isMember({ place }: Pick<Cut, 'place'>): boolean {
  return place.type === 'entry' || place.type === 'head';
}

function whole(text: string): Cut {
  const place = { type: 'whole' } as const;
  return { place, start: 0, end: text.length, before: undefined, after: undefined };
}

/** Where a new cutting begins, and the older borders that it may meet. */
export interface Restart {
  readonly at: number;
  readonly before: CutState;
  /** Behind here the text is as it was. */
  readonly settled: number;
  /** Older borders behind the start, as offsets in the new text, with what was known at each. */
  readonly borders: readonly number[];
  readonly states: readonly CutState[];
}

/** What was cut anew, and which of the older borders it has met; -1 for none. */
export interface Recut {
  readonly cuts: readonly Cut[];
  readonly met: number;
}

/**
 * Cuts on until a border coincides with an older one in the same state: from there on the text and
 * all that depends on it are as they were.
 */
export function recut(text: string, cutter: Cutter, from: Restart): Recut {
  const cuts: Cut[] = [];
  let { at, before } = from;
  let old = 0;
  while (at < text.length) {
    const cut = cutter.next(text, at, before);
    cuts.push(cut);
    at = cut.end;
    before = cut.after;
    if (at < from.settled) continue;
    while ((from.borders[old] ?? Infinity) < at) old++;
    if (from.borders[old] === at && sameState(from.states[old], before)) return { cuts, met: old };
  }
  return { cuts, met: -1 };
}
