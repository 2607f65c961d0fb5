import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Report } from '../../../model/report.ts';
import type { FigureExpression } from '../../../syntax/marks/mark.ts';
import { figureText } from '../../../model/values/figureText.ts';
import { type Figure, findObservations } from '../../../model/values/findObservations.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { Observation } from '../../../model/values/metricFacts.ts';
import { membersText } from '../../../model/values/tell.ts';
import { type FigureContext, wantedOf } from '../../../model/values/wanted.ts';
import { figureOptions, memberNames, periodText } from '../../reportWords.ts';
import { escapeMarkdown } from '../markdown.ts';
import { arithmetic } from './arithmetic.ts';
import { sourceNames } from './sourceLines.ts';

/** What a figure of a mark prints, where it comes from, how it is reckoned; or why it cannot be. */
export function figureCard(
  report: Report,
  metric: Metric,
  expression: FigureExpression,
  context: FigureContext,
  locale: Locale,
): string {
  const figure = findObservations(metric, expression, context);
  const { format } = wantedOf(expression);
  const printed = figureText(metric, figure, format, figureOptions(report, false));
  if (!('text' in printed)) return whyNot(report, metric, figure, printed.fault, locale);
  const observations = observationsOf(figure);
  return [
    `**${escapeMarkdown(printed.text)}**`,
    ofWhat(report, metric, observations),
    arithmetic(report, metric, figure, format),
    statusLine(metric, observations, locale),
    sourceLine(report, metric, observations, locale),
    ...notes(observations),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function observationsOf(figure: Figure): readonly Observation[] {
  if (figure.type === 'one' || figure.type === 'change') return [figure.observation];
  return figure.type === 'pair' ? [figure.from, figure.to] : [];
}

/** `退货率 · 亚马逊 · 2019 年 → 2024 年` */
function ofWhat(report: Report, metric: Metric, observations: readonly Observation[]): string {
  const [first] = observations;
  const periods = observations.map(({ period }) => periodText(report, period)).filter(Boolean);
  const parts = [metric.name, first ? memberNames(report, first) : '', periods.join(' → ')];
  return escapeMarkdown(parts.filter(Boolean).join(' · '));
}

function statusLine(metric: Metric, observations: readonly Observation[], locale: Locale): string {
  const states = observations.map(({ status }) => status ?? metric.facts.status);
  const told = [...new Set(states)].filter((status) => status && status !== 'actual');
  return told.map((status) => say({ id: `hover-status-${status}` }, locale)).join(' · ');
}

function sourceLine(
  report: Report,
  { facts }: Metric,
  observations: readonly Observation[],
  locale: Locale,
): string {
  const own = observations.flatMap(({ sources }) => sources);
  const names = sourceNames(report, own.length > 0 ? own : facts.sources);
  return names === '' ? '' : say({ id: 'hover-sources', args: { names } }, locale);
}

function notes(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map(({ note }) => escapeMarkdown(note ?? '')))];
}

const most = 6;

function whyNot(
  report: Report,
  metric: Metric,
  figure: Figure,
  fault: string,
  locale: Locale,
): string {
  const args = { metric: escapeMarkdown(metric.name), ...details(report, figure, locale) };
  const id = fault === 'not-found' ? `hover-figure-${figure.type}` : `hover-fault-${fault}`;
  return say({ id, args }, locale);
}

function list(words: readonly string[], locale: Locale): string {
  const [between, more] = locale === 'en' ? [', ', ' …'] : ['、', '……'];
  return escapeMarkdown(words.slice(0, most).join(between) + (words.length > most ? more : ''));
}

function details(report: Report, figure: Figure, locale: Locale): Record<string, string> {
  if (figure.type === 'no-period')
    return { wanted: list(figure.wanted, locale), known: list(figure.periods, locale) || '—' };
  if (figure.type === 'bad-period') return { wanted: list(figure.wanted, locale) };
  if (figure.type === 'no-member')
    return {
      wanted: list(figure.wanted, locale),
      known: list(figure.members.map(membersText), locale) || '—',
    };
  if (figure.type === 'ambiguous' || figure.type === 'unfit') {
    const words = figure.candidates.map(
      (each) =>
        [memberNames(report, each), periodText(report, each.period)].filter(Boolean).join(' ') ||
        '—',
    );
    return { known: list(words, locale) };
  }
  return {};
}
