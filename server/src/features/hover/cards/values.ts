import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Report } from '../../../model/report.ts';
import { difference, isComputed, relativeChange } from '../../../model/values/change.ts';
import { formatFigure } from '../../../model/values/formatFigure.ts';
import { firmest, type Known, knownOf } from '../../../model/values/known.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { Observation } from '../../../model/values/metricFacts.ts';
import {
  byPeriod,
  figureOptions,
  memberNames,
  observationText,
  periodText,
} from '../../reportWords.ts';
import { table } from './table.ts';

const mostRows = 8;
const mostColumns = 3;

/** What a metric is known for, of one member after the other. */
interface Column {
  readonly name: string;
  readonly known: readonly Known[];
}

/** The values of a metric by period and member; the newest and the first where there are many. */
export function valuesTable(report: Report, metric: Metric, locale: Locale): string {
  const columns = columnsOf(report, metric);
  if (columns.length === 0) return '';
  const isLong = columns.length > mostColumns;
  return isLong
    ? byMember(report, metric, columns, locale)
    : byTime(report, metric, columns, locale);
}

function columnsOf(report: Report, metric: Metric): readonly Column[] {
  const { fiscalYearStart } = report.settings;
  const columns = new Map<string, { name: string; known: Known[] }>();
  for (const each of firmest(knownOf(metric, { fiscalYearStart }))) {
    const own = columns.get(each.memberKey);
    if (own) own.known.push(each);
    else
      columns.set(each.memberKey, { name: memberNames(report, each.observation), known: [each] });
  }
  return [...columns.values()];
}

/** Periods down, members across, and the change from the first to the last below. */
function byTime(
  report: Report,
  metric: Metric,
  columns: readonly Column[],
  locale: Locale,
): string {
  const order = byPeriod(report);
  const all = new Map<string, string | undefined>();
  for (const { known } of columns) {
    for (const { periodKey, observation } of known) all.set(periodKey, observation.period);
  }
  const keys = [...all.keys()].sort((a, b) => order(all.get(b), all.get(a)));
  const { shown, more } = shorten(keys);
  const rows = shown.map((key) => [
    periodText(report, all.get(key)) || say({ id: 'hover-undated' }, locale),
    ...columns.map(({ known }) => cellOf(report, metric, known, key)),
  ]);
  const head = [
    say({ id: 'hover-period' }, locale),
    ...columns.map(({ name }) => name || metric.name),
  ];
  const changes = changeRow(report, metric, columns, locale);
  return table(head, [...rows, ...changes]) + moreWords(more, locale);
}

function cellOf(report: Report, metric: Metric, known: readonly Known[], key: string): string {
  const texts = known
    .filter((each) => each.periodKey === key)
    .map(({ observation }) => observed(report, metric, observation));
  return [...new Set(texts)].join(' / ');
}

function observed(report: Report, metric: Metric, observation: Observation): string {
  const text = observationText(report, metric, observation);
  return isPlan(observation.status ?? metric.facts.status) ? `(${text})` : text;
}

function isPlan(status: string | undefined): boolean {
  return status === 'forecast' || status === 'target';
}

/** Of the newest all but one, and the first. */
function shorten(keys: readonly string[]): {
  readonly shown: readonly string[];
  readonly more: number;
} {
  if (keys.length <= mostRows) return { shown: keys, more: 0 };
  return {
    shown: [...keys.slice(0, mostRows - 2), ...keys.slice(-1)],
    more: keys.length - mostRows + 1,
  };
}

function moreWords(count: number, locale: Locale): string {
  return count === 0 ? '' : `\n\n${say({ id: 'hover-more-rows', args: { count } }, locale)}`;
}

function changeRow(
  report: Report,
  metric: Metric,
  columns: readonly Column[],
  locale: Locale,
): string[][] {
  const cells = columns.map(({ known }) => changeWords(report, metric, known));
  if (cells.every((cell) => cell === '')) return [];
  return [[say({ id: 'hover-change' }, locale), ...cells]];
}

/** How far the last level lies from the first, as a difference and in per cent. */
function changeWords(report: Report, metric: Metric, known: readonly Known[]): string {
  const order = byPeriod(report);
  const levels = known
    .map(({ observation }) => observation)
    .filter(
      ({ level, period, status }) => level && period && !isPlan(status ?? metric.facts.status),
    )
    .sort((a, b) => order(a.period, b.period));
  const [from, to] = [levels[0], levels.at(-1)];
  if (from === undefined || to === undefined || from === to) return '';
  const options = { ...figureOptions(report), isSigned: true, significant: 3 };
  const changes = [difference(metric, from, to), relativeChange(metric, from, to)].filter(
    isComputed,
  );
  return changes.map(({ level, unit }) => formatFigure(level, unit, options)).join(' · ');
}

/** One line an observation, for metrics that many members share. */
function byMember(
  report: Report,
  metric: Metric,
  columns: readonly Column[],
  locale: Locale,
): string {
  const order = byPeriod(report);
  const lines = columns.flatMap(({ name, known }) => {
    const own = [...known].sort((a, b) => order(b.observation.period, a.observation.period));
    const rows = own.map(({ observation }) => [
      name,
      periodText(report, observation.period),
      observed(report, metric, observation),
    ]);
    const change = changeWords(report, metric, known);
    return change === '' ? rows : [...rows, ['', say({ id: 'hover-change' }, locale), change]];
  });
  const hasPeriods = lines.some(([, period]) => period !== '');
  const pick = ([name = '', period = '', value = '']: string[]): string[] =>
    hasPeriods ? [name, period, value] : [name, value];
  const head = ['hover-member', 'hover-period', 'hover-value'].map((id) => say({ id }, locale));
  const more = Math.max(0, lines.length - mostRows);
  return table(pick(head), lines.slice(0, mostRows).map(pick)) + moreWords(more, locale);
}
