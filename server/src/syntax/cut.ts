import type { Format } from './block.ts';
import { type Cut, type CutState, type NextCut, sameState } from './cutter.ts';
import { isUncuttableJson, nextJsonBlock } from './cutJson.ts';
import { isUncuttable, nextYamlBlock } from './cutYaml.ts';

/** How the files of a format are cut. */
export interface Cutter {
  readonly next: NextCut;
  readonly isUncuttable: (text: string) => boolean;
  /** Whether a border depends on what stands above it alone, so that an edit can be cut by itself. */
  readonly local: boolean;
}

export const cutters: Readonly<Record<Format, Cutter>> = {
  yaml: { next: nextYamlBlock, isUncuttable, local: true },
  json: { next: nextJsonBlock, isUncuttable: isUncuttableJson, local: false },
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

/** Borders of an older text that may still hold: from `first` on, moved by `delta`. */
export interface Known {
  readonly starts: readonly number[];
  readonly states: readonly CutState[];
  readonly first: number;
  readonly delta: number;
}

/** What was cut anew, and the number of the old block that follows it. */
export interface Recut {
  readonly cuts: readonly Cut[];
  readonly rest: number;
}

/**
 * Cuts from an offset on until a border coincides with a known one in the same state, behind
 * `settled`: from there on the text and all that depends on it are as they were.
 */
export function recut(
  text: string,
  cutter: Cutter,
  from: { readonly at: number; readonly before: CutState; readonly settled: number },
  known: Known,
): Recut {
  const cuts: Cut[] = [];
  let old = known.first;
  let { at, before } = from;
  while (at < text.length) {
    const cut = cutter.next(text, at, before);
    cuts.push(cut);
    at = cut.end;
    before = cut.after;
    if (at < from.settled) continue;
    while (old < known.starts.length && (known.starts[old] ?? 0) + known.delta < at) old++;
    const start = known.starts[old];
    if (start !== undefined && start + known.delta === at && sameState(known.states[old], before)) {
      return { cuts, rest: old };
    }
  }
  return { cuts, rest: known.starts.length };
}
