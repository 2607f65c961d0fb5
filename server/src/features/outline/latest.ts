import type { Big } from 'big.js';
import { parsePeriod } from '../../model/period.ts';
import type { Report } from '../../model/report.ts';
import type { Context } from '../../model/symbols.ts';
import type { Level } from '../../model/values/level.ts';
import type { Metric } from '../../model/values/metric.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import type { OutlineNode } from '../../protocol.ts';

/** The newest level of a metric, and the one before it of the same members. */
export interface Latest {
  readonly observation: Observation;
  readonly before: Observation | undefined;
  /** Undefined where there is nothing to compare, or only words. */
  readonly trend: OutlineNode['trend'];
  /** Undefined where neither way is better, or nothing has moved. */
  readonly better: boolean | undefined;
  /** Whether the metric is known of several members, so that they have to be named. */
  readonly several: boolean;
}

type Series = readonly Observation[];

/**
 * The newest level of a metric: of the observations without members if there are any, else of the
 * members that most is known of. Plans count only where nothing else is known.
 */
export function latestOf(metric: Metric, report: Report): Latest | undefined {
  const known = metric.observations.filter(({ status }) => !isPlan(status ?? metric.facts.status));
  const all = seriesOf(known.length > 0 ? known : metric.observations, report);
  const series = all.reduce<Series | undefined>(richer, undefined);
  const observation = series?.at(-1);
  if (observation === undefined) return undefined;
  const before = series?.at(-2);
  const trend = trendOf(observation, before);
  return { observation, before, trend, better: isBetter(trend, metric), several: all.length > 1 };
}

function isPlan(status: string | undefined): boolean {
  return status === 'forecast' || status === 'target';
}

/** The observations by members, each list from the oldest to the newest. */
function seriesOf(observations: Series, report: Report): readonly Series[] {
  const { fiscalYearStart } = report.settings;
  const lists = new Map<string, Dated[]>();
  for (const observation of observations) {
    const key = contextKey(observation.members);
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    list.push({ observation, when: moment(observation.period, fiscalYearStart) });
  }
  return [...lists.values()].map((list) => list.sort(byTime).map(({ observation }) => observation));
}

interface Dated {
  readonly observation: Observation;
  readonly when: readonly [number, number];
}

function byTime({ when: [last, first] }: Dated, { when: [otherLast, otherFirst] }: Dated): number {
  return last === otherLast ? first - otherFirst : last - otherLast;
}

/** What periods are ordered by; an undated pair stands behind everything that has no period. */
function moment(period: string | undefined, fiscalYearStart: string): Dated['when'] {
  if (period === undefined) return [-Infinity, 0];
  if (period === 'before' || period === 'after') return [-Infinity, period === 'before' ? 1 : 2];
  const parsed = parsePeriod(period, { fiscalYearStart });
  return parsed === undefined ? [-Infinity, 0] : [parsed.last, parsed.first];
}

function richer(best: Series | undefined, series: Series): Series {
  if (best === undefined || best[0]?.members.size === 0) return best ?? series;
  if (series[0]?.members.size === 0) return series;
  return series.length > best.length ? series : best;
}

function contextKey(members: Context): string {
  return [...members.values()].flat().sort().join(' ');
}

function trendOf(last: Observation, before: Observation | undefined): OutlineNode['trend'] {
  if (last.level === undefined) return sign(numberOf(last.change?.by)?.cmp(0));
  const now = numberOf(last.level);
  const then = before?.level && numberOf(before.level);
  // Levels in different units, such as a share and a number of people, do not compare.
  if (now === undefined || then === undefined || last.unit !== before?.unit) return undefined;
  return sign(now.cmp(then));
}

function sign(order: number | undefined): OutlineNode['trend'] {
  if (order === undefined) return undefined;
  return order > 0 ? 'up' : order < 0 ? 'down' : 'flat';
}

/** The level as one number; of a range its middle. */
function numberOf(level: Level | undefined): Big | undefined {
  if (level?.ratio !== undefined) return undefined;
  if (level?.value !== undefined) return level.value;
  if (level?.min !== undefined && level.max !== undefined) return level.min.plus(level.max).div(2);
  return level?.min ?? level?.max;
}

function isBetter(trend: OutlineNode['trend'], { facts }: Metric): boolean | undefined {
  if (trend === undefined || trend === 'flat') return undefined;
  return facts.good === 'up' || facts.good === 'down' ? facts.good === trend : undefined;
}
