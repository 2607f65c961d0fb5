import type { PeriodOptions } from '../period.ts';
import type { Context } from '../symbols.ts';
import { difference, isComputed } from './change.ts';
import { intervalOf, signOf } from './interval.ts';
import { firmest, type Known, knownOf } from './known.ts';
import type { Metric } from './metric.ts';
import type { Observation } from './metricFacts.ts';

/** What is known of a metric for the same members. */
export interface Series {
  readonly members: Context;
  /** From the earliest period on, `before` in front of `after`, undated ones last. */
  readonly levels: readonly Observation[];
  /** Changes and multiples whose ends are not known, in the order of the text. */
  readonly changes: readonly Observation[];
}

/**
 * What is known of a metric, by members, in the order in which these first stand in the text. Of
 * several levels of one period only the firmest is there, or all where none is firmer.
 */
export function seriesOf(metric: Metric, options: PeriodOptions = {}): readonly Series[] {
  const groups = new Map<string, Known[]>();
  for (const each of knownOf(metric, options)) {
    const group = groups.get(each.memberKey);
    if (group) group.push(each);
    else groups.set(each.memberKey, [each]);
  }
  return [...groups.values()].map((group) => ({
    members: group[0]?.observation.members ?? new Map(),
    levels: firmest(group.filter(isLevel)).toSorted(inTime).map(observed),
    changes: group.filter((each) => !isLevel(each)).map(observed),
  }));
}

function observed({ observation }: Known): Observation {
  return observation;
}

function isLevel({ observation }: Known): boolean {
  return observation.level !== undefined;
}

/** By the last day; then `before` and `after`, then what is undated. */
function inTime(a: Known, b: Known): number {
  if (a.period && b.period) return a.period.last - b.period.last || b.period.first - a.period.first;
  return rank(a) - rank(b);
}

function rank({ period, periodKey }: Known): number {
  if (period !== undefined) return 0;
  return ['before', 'after'].indexOf(periodKey) + 1 || 3;
}

/**
 * The level that tells most about a metric at a glance: the latest one that is dated, else the one
 * after a change, else the first. Plans count only where nothing else is known, and what is of no
 * members in particular comes before what is.
 */
export function latestOf(metric: Metric, options: PeriodOptions = {}): Observation | undefined {
  const levels = firmest(knownOf(metric, options).filter(isLevel));
  const held = levels.filter((each) => each.firmness !== '1');
  const pool = held.length > 0 ? held : levels;
  return pool.reduce<Known | undefined>(
    (best, each) => (isLater(each, best) ? each : best),
    undefined,
  )?.observation;
}

function isLater(each: Known, best: Known | undefined): boolean {
  if (best === undefined) return true;
  const order = freshness(each) - freshness(best);
  return order > 0 || (order === 0 && each.memberKey === '' && best.memberKey !== '');
}

function freshness({ period, periodKey }: Known): number {
  if (period !== undefined) return period.last;
  return periodKey === 'after' ? -Number.MAX_SAFE_INTEGER / 2 : -Number.MAX_SAFE_INTEGER;
}

/** Which way a metric went last. */
export interface Trend {
  readonly from: Observation;
  readonly to: Observation;
  readonly direction: 'up' | 'down' | 'level';
  /** By `good:` of the metric; undefined where neither way is better, or nothing moved. */
  readonly isBetter: boolean | undefined;
}

/** From the level before the latest one, of the same members, to the latest one. */
export function trendOf(metric: Metric, options: PeriodOptions = {}): Trend | undefined {
  const to = latestOf(metric, options);
  const series = seriesOf(metric, options).find(({ levels }) => to && levels.includes(to));
  const from = series?.levels[series.levels.findIndex((each) => each === to) - 1];
  if (from === undefined || to === undefined) return undefined;
  const result = difference(metric, from, to);
  const interval = isComputed(result) ? intervalOf(result.level) : undefined;
  if (!isComputed(result) || interval === undefined) return undefined;
  const sign = signOf(interval);
  if (sign === 0 && !result.level.value?.eq(0)) return undefined;
  const direction = sign > 0 ? 'up' : sign < 0 ? 'down' : 'level';
  const { good } = metric.facts;
  const isJudged = direction !== 'level' && (good === 'up' || good === 'down');
  return { from, to, direction, isBetter: isJudged ? direction === good : undefined };
}
