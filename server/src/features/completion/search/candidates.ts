import { misfit, type SearchWords } from './searchWords.ts';

/** Something that may be offered. What makes its item costly is done only for those that are. */
export interface Candidate<T> {
  readonly words: SearchWords;
  /** Lower is nearer to the caret's place. */
  readonly distance: number;
  readonly of: T;
}

/** No one reads further, and every item has its price on the way to the client. */
const most = 150;

/** The best candidates in their order, and whether others were left out. */
export interface Chosen<T> {
  readonly list: readonly Candidate<T>[];
  readonly isIncomplete: boolean;
}

/**
 * The candidates for what is typed: those that fit best first, the nearer before the farther. While
 * there are few, none is left out, since clients filter by themselves.
 */
export function choose<T>(candidates: readonly Candidate<T>[], typed: string): Chosen<T> {
  if (candidates.length <= most) {
    return { list: [...candidates].sort(byDistance), isIncomplete: false };
  }
  const query = typed.toLowerCase();
  const byFit: Candidate<T>[][] = [];
  for (const candidate of candidates) {
    const fit = misfit(candidate.words, query);
    if (fit < Number.POSITIVE_INFINITY) (byFit[fit] ??= []).push(candidate);
  }
  const list: Candidate<T>[] = [];
  for (const fitting of byFit) {
    if (list.length < most)
      list.push(...(fitting ?? []).sort(byDistance).slice(0, most - list.length));
  }
  return { list, isIncomplete: true };
}

function byDistance(a: Candidate<unknown>, b: Candidate<unknown>): number {
  return a.distance - b.distance;
}
