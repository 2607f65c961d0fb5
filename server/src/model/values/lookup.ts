import { firmest, type Known } from './known.ts';
import type { Metric } from './metric.ts';
import type { Observation } from './metricFacts.ts';
import type { FigureContext, FigureFormat, Wanted } from './wanted.ts';

/** One question: what is known of the wanted members, and what is wanted of it. */
export interface Lookup {
  readonly metric: Metric;
  readonly known: readonly Known[];
  readonly wanted: Wanted;
  readonly context: FigureContext;
}

/** Every two levels of the same members at two periods. */
export function pairsOf(
  known: readonly Known[],
  from: string,
  to: string,
): readonly { readonly from: Observation; readonly to: Observation }[] {
  const levels = (key: string): readonly Known[] =>
    firmest(known.filter((each) => each.periodKey === key && each.observation.level !== undefined));
  const starts = levels(from);
  if (starts.length === 0) return starts as readonly never[];
  const ends = new Map<string, Known[]>();
  for (const each of levels(to)) {
    const list = ends.get(each.memberKey);
    if (list) list.push(each);
    else ends.set(each.memberKey, [each]);
  }
  return starts.flatMap((start) =>
    partners(start, ends.get(start.memberKey) ?? []).map((end) => ({
      from: start.observation,
      to: end.observation,
    })),
  );
}

/** Before and after belong together when they are of one entry. */
function partners(start: Known, ends: readonly Known[]): readonly Known[] {
  if (start.periodKey !== 'before') return ends;
  return ends.filter(
    (end) =>
      end.periodKey !== 'after' ||
      (end.observation.start === start.observation.start &&
        end.observation.end === start.observation.end),
  );
}

/** What tells of a change without its ends, as far as the wanted format can show it. */
export function changesFor(
  known: readonly Known[],
  { wanted, metric }: Pick<Lookup, 'wanted' | 'metric'>,
): readonly Known[] {
  return known.filter(
    ({ observation }) =>
      observation.level === undefined && shows(observation, wanted.format, metric.facts.unit),
  );
}

function shows(
  { change, times }: Observation,
  format: FigureFormat | undefined,
  unit: string | undefined,
): boolean {
  if (format === undefined || format === 'number')
    return change !== undefined || times !== undefined;
  if (format === 'times') return times !== undefined;
  if (change === undefined) return false;
  const isPercent = (change.unit ?? unit) === 'percent';
  if (format === 'points') return !isPercent || change.basis === 'points';
  return isPercent && change.basis !== 'points';
}
