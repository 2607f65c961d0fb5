import { parsePeriod } from '../model/period.ts';
import type { Report } from '../model/report.ts';
import { figureText, type FigureTextOptions } from '../model/values/figureText.ts';
import { periodName } from '../model/values/formatPeriod.ts';
import type { Metric } from '../model/values/metric.ts';
import type { Observation } from '../model/values/metricFacts.ts';
import { latestOf } from './outline/latest.ts';

/** How figures of a report are printed: in its language, with its own units. */
export function figureOptions(report: Report, isShort = true): FigureTextOptions {
  return {
    language: report.settings.language,
    isShort,
    ownUnits: (id) => report.find('unit', id)[0]?.item.name,
  };
}

/** What an observation says, with its unit: `35%`, `≥200`, `+28%`; empty where it says nothing. */
export function observationText(report: Report, metric: Metric, observation: Observation): string {
  const type = observation.level === undefined ? 'change' : 'one';
  const options = { ...figureOptions(report), isSigned: type === 'change' };
  const printed = figureText(metric, { type, observation }, undefined, options);
  return 'text' in printed ? printed.text : '';
}

/** A period as a reader expects it; empty for an undated observation. */
export function periodText(report: Report, period: string | undefined): string {
  const { language, fiscalYearStart } = report.settings;
  return periodName(period, language, { fiscalYearStart });
}

const arrows = { up: '↑', down: '↓', flat: '→' } as const;

/** The newest value of a metric in a few words. */
export interface LatestWords {
  readonly value: string;
  /** `↑`, `↓`, `→`, or empty where there is nothing to compare. */
  readonly arrow: string;
  readonly observation: Observation;
}

/** The newest value that is known of a metric; undefined where nothing is. */
export function latestWords(report: Report, metric: Metric): LatestWords | undefined {
  return report.remember(metric, latestWords, () => {
    const latest = latestOf(metric, report);
    if (latest === undefined) return undefined;
    const { observation, trend } = latest;
    const value = observationText(report, metric, observation);
    return { value, arrow: trend === undefined ? '' : arrows[trend], observation };
  });
}

/** The names of an observation's members, or their ids where they have none: `亚马逊 · 德国`. */
export function memberNames(report: Report, { members }: Pick<Observation, 'members'>): string {
  return [...members.values()]
    .flat()
    .map((id) => report.find('member', id)[0]?.item.name ?? id)
    .join(' · ');
}

/** Orders periods as they are written: by their end, then their start; undated ones first. */
export function byPeriod(report: Report): (a: string | undefined, b: string | undefined) => number {
  const { fiscalYearStart } = report.settings;
  const moment = (text: string | undefined): readonly [number, number] => {
    if (text === 'before' || text === 'after') return [-1, text === 'before' ? 0 : 1];
    const period = text === undefined ? undefined : parsePeriod(text, { fiscalYearStart });
    return period === undefined ? [-2, 0] : [period.last, period.first];
  };
  return (a, b) => {
    const [x, y] = [moment(a), moment(b)];
    return x[0] - y[0] || x[1] - y[1];
  };
}
