import type { Context } from '../symbols.ts';
import { distinct } from './distinct.ts';
import type { Known } from './known.ts';

/** Members as a mark names them: `amazon, de`; empty for none. */
export function membersText(members: Context): string {
  return [...members.values()].flat().join(', ');
}

/** The periods that are known, as they are written, from the earliest on; undated ones left out. */
export function periodsOf(known: readonly Known[]): readonly string[] {
  const ordered = [...known].sort(byStart);
  const periods = distinct(ordered, (each) => each.periodKey);
  return periods.flatMap((each) => each.observation.period ?? []);
}

function byStart(a: Known, b: Known): number {
  if (a.period === undefined || b.period === undefined) {
    return (a.period === undefined ? 1 : 0) - (b.period === undefined ? 1 : 0);
  }
  return a.period.first - b.period.first || a.period.last - b.period.last;
}
