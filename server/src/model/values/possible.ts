import { Big } from 'big.js';
import { type Interval, intervalOf } from './interval.ts';
import type { Level } from './level.ts';
import type { MetricFacts } from './metricFacts.ts';

/** Things, people, times, places and amounts of matter are never less than none. */
const neverNegative: ReadonlySet<string> = new Set(
  'count person other:rank second minute hour day week month year times ratio'
    .split(' ')
    .concat('m km m2 ha mu m3 l g kg t GB'.split(' ').map((unit) => `other:${unit}`)),
);

/**
 * The numbers that a level leaves possible for its metric: an end that a bound leaves open ("within
 * 7 days") is that of `bounds:`, or zero where the unit knows nothing below it. Undefined for words
 * alone.
 * @param unit that of the level, where it has one of its own; bounds are in the metric's
 */
export function possible(level: Level, facts: MetricFacts, unit?: string): Interval | undefined {
  const interval = intervalOf(level);
  if (interval === undefined) return undefined;
  const { low, high } = interval;
  if (low === high) return interval;
  const bounds = unit === undefined || unit === facts.unit ? facts.bounds : undefined;
  const least = bounds?.min ?? leastOf(facts);
  const most = bounds?.max;
  return {
    low: typeof low.at === 'number' && least && isBelow(least, high) ? closed(least) : low,
    high: typeof high.at === 'number' && most && isAbove(most, low) ? closed(most) : high,
  };
}

/** What is computed may be a difference, and that may be anything. */
function leastOf({ unit, derived }: MetricFacts): Big | undefined {
  return derived === undefined && neverNegative.has(unit ?? '') ? new Big(0) : undefined;
}

function closed(at: Big): Interval['low'] {
  return { at, open: false };
}

function isBelow(value: Big, { at, open }: Interval['high']): boolean {
  return typeof at === 'number' || value.lt(at) || (!open && value.eq(at));
}

function isAbove(value: Big, { at, open }: Interval['low']): boolean {
  return typeof at === 'number' || value.gt(at) || (!open && value.eq(at));
}
