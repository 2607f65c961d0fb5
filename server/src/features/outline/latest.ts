import type { Report } from '../../model/report.ts';
import type { Metric } from '../../model/values/metric.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import { latestOf as latestLevel, seriesOf, trendOf } from '../../model/values/series.ts';
import type { OutlineNode } from '../../protocol.ts';

/** The newest that is known of a metric, and the level before it of the same members. */
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

/** The newest level of a metric, or a change where no level is known; undefined without either. */
export function latestOf(metric: Metric, report: Report): Latest | undefined {
  const { fiscalYearStart } = report.settings;
  const series = seriesOf(metric, { fiscalYearStart });
  const several = series.length > 1;
  const trend = trendOf(metric, { fiscalYearStart });
  if (trend !== undefined) {
    const { from, to, direction, isBetter } = trend;
    const flat = direction === 'level' ? 'flat' : direction;
    return { observation: to, before: from, trend: flat, better: isBetter, several };
  }
  const level = latestLevel(metric, { fiscalYearStart });
  const nothing = { before: undefined, trend: undefined, better: undefined, several };
  if (level !== undefined) return { observation: level, ...nothing };
  const change = series.flatMap(({ changes }) => changes)[0];
  return change && { ...nothing, observation: change, ...wayOf(change, metric) };
}

/** The way of a change whose ends are not known. */
function wayOf({ change }: Observation, { facts }: Metric): Pick<Latest, 'trend' | 'better'> {
  const by = change?.by.value ?? change?.by.min ?? change?.by.max;
  const order = by?.cmp(0);
  if (order === undefined || order === 0) return { trend: undefined, better: undefined };
  const trend = order > 0 ? 'up' : 'down';
  const judged = facts.good === 'up' || facts.good === 'down';
  return { trend, better: judged ? facts.good === trend : undefined };
}
