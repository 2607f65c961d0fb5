import type { Report } from '../../../model/report.ts';
import { firmest, knownOf } from '../../../model/values/known.ts';
import type { Level } from '../../../model/values/level.ts';
import type { Metric } from '../../../model/values/metric.ts';
import { byPeriod, memberNames, observationText, periodText } from '../../reportWords.ts';

/** One value of a picture. */
export interface Point {
  readonly value: number;
  /** As it is printed. */
  readonly label: string;
  /** What it is of: a period, or a member. */
  readonly name: string;
}

/** Points that belong together: the periods of one member. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

/**
 * What a picture of a metric shows: lines over periods where a member is known for several, else
 * bars; undefined where there are not two numbers to compare.
 */
export interface Picture {
  readonly type: 'line' | 'bar';
  readonly series: readonly Series[];
}

const mostLines = 3;
const mostBars = 8;

/** The numbers of a metric as a picture. */
export function pictureOf(report: Report, metric: Metric): Picture | undefined {
  const all = seriesOf(report, metric);
  const lines = all.filter(({ points }) => points.length > 1);
  if (lines.length > 0) return { type: 'line', series: longestFirst(lines).slice(0, mostLines) };
  const points = all.flatMap(({ name, points: [point] }) => (point ? [{ ...point, name }] : []));
  if (points.length < 2) return undefined;
  return { type: 'bar', series: [{ name: '', points: points.slice(0, mostBars) }] };
}

function longestFirst(lines: readonly Series[]): Series[] {
  return [...lines].sort((a, b) => b.points.length - a.points.length);
}

/** Levels in the metric's own unit, by member and then by time. */
function seriesOf(report: Report, metric: Metric): Series[] {
  const order = byPeriod(report);
  const { unit } = metric.facts;
  const { fiscalYearStart } = report.settings;
  const known = firmest(knownOf(metric, { fiscalYearStart })).filter(
    ({ observation }) => observation.unit === undefined || observation.unit === unit,
  );
  const series = new Map<string, { name: string; points: (Point & { period: string })[] }>();
  for (const { observation, memberKey } of known) {
    const value = observation.level && numberOf(observation.level);
    if (value === undefined) continue;
    const own = series.get(memberKey) ?? { name: memberNames(report, observation), points: [] };
    series.set(memberKey, own);
    const { period = '' } = observation;
    const label = observationText(report, metric, observation);
    own.points.push({ value, label, name: periodText(report, period), period });
  }
  for (const { points } of series.values()) points.sort((a, b) => order(a.period, b.period));
  return [...series.values()];
}

/** The level as one number; of a range its middle, of a bound the bound. */
function numberOf({ value, min, max, ratio }: Level): number | undefined {
  if (ratio !== undefined) return undefined;
  if (value !== undefined) return value.toNumber();
  if (min !== undefined && max !== undefined) return min.plus(max).div(2).toNumber();
  return (min ?? max)?.toNumber();
}
