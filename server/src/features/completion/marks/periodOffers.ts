import { CompletionItemKind } from 'vscode-languageserver-types';
import { say } from '../../../messages/texts.ts';
import { knownOf } from '../../../model/values/known.ts';
import type { Metric } from '../../../model/values/metric.ts';
import { periodsOf } from '../../../model/values/tell.ts';
import type { FigureFormat } from '../../../model/values/wanted.ts';
import { byPeriod, periodText } from '../../reportWords.ts';
import type { FigureSoFar } from './markSlot.ts';
import { type Place, valueText } from './offered.ts';
import type { MarkOffer } from './writeMark.ts';

type Members = FigureSoFar['members'];

/** Periods that the metric is known for: single ones, the newest first, then from–to. */
export function periodOffers(at: Place, { metric: id, members }: FigureSoFar): MarkOffer[] {
  const metric = at.report.metric(id);
  if (metric === undefined) return [];
  const periods = newestFirst(at, metric);
  const singles = periods.flatMap((period) => {
    const [from = '', to] = period.split('..');
    const value = valueText(at, metric, { members, from, to });
    return value === '' ? [] : [offerOf(at, period, value)];
  });
  return [
    ...singles,
    ...pairOffers(
      at,
      metric,
      members,
      singles.map(({ text }) => text),
    ),
  ];
}

/** Periods as they are written, the newest first, undated ones last. */
export function newestFirst({ report, figures }: Place, metric: Metric): string[] {
  return [...periodsOf(knownOf(metric, figures))].sort(byPeriod(report)).reverse();
}

function offerOf({ report }: Place, period: string, value: string): MarkOffer {
  const words = periodText(report, period);
  return {
    label: period,
    kind: CompletionItemKind.Value,
    text: period,
    filter: period,
    aside: value,
    ...(words !== period && { hint: words }),
    ends: true,
  };
}

/** More pairs than this nobody looks through; the writer can type any other. */
const mostPairs = 6;

function isDated(period: string): boolean {
  return !/\.\.|^(?:before|after)$/.test(period);
}

/** From the earliest to the newest with its changes, then from the others to the newest. */
function pairOffers(
  at: Place,
  metric: Metric,
  members: Members,
  periods: readonly string[],
): MarkOffer[] {
  const [newest, ...others] = periods.filter(isDated);
  const pairs = others.reverse().map((from) => [from, newest ?? ''] as const);
  if (periods.includes('before')) pairs.push(['before', 'after']);
  return pairs.slice(0, mostPairs).flatMap(([from, to], index) => {
    const value = valueText(at, metric, { members, from, to });
    if (value === '') return [];
    const pair = offerOf(at, `${from}..${to}`, value);
    const isLong = index > 0 && from !== 'before';
    return isLong ? [pair] : [pair, ...changes(at, metric, members, from, to)];
  });
}

/** The pair once more in every format that tells how far its ends lie apart. */
function changes(
  at: Place,
  { id }: Metric,
  members: Members,
  from: string,
  to: string,
): MarkOffer[] {
  return formatOffers(at, { metric: id, members, from, to }).map((each) => {
    const text = `${from}..${to}:${each.text}`;
    return { ...each, label: text, text, filter: text, kind: CompletionItemKind.Value };
  });
}

const formats: readonly FigureFormat[] = ['change', 'points', 'times', 'number'];

/** Formats that the figure can be printed in, with what each would print. */
export function formatOffers(
  at: Place,
  { metric: id, members, from, to }: FigureSoFar,
): MarkOffer[] {
  const metric = at.report.metric(id);
  if (metric === undefined) return [];
  // Two levels without their unit are no format of a change, and nobody wants them.
  const wanted = to === undefined ? formats : formats.slice(0, 3);
  return wanted.flatMap((format) => {
    const value = valueText(at, metric, { members, from, to, format });
    if (value === '') return [];
    return [
      {
        label: format,
        kind: CompletionItemKind.Function,
        text: format,
        filter: format,
        aside: value,
        hint: say({ id: `completion-format-${format}` }, at.locale),
        ends: true,
      },
    ];
  });
}
