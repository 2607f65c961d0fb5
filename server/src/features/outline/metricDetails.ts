import { say } from '../../messages/texts.ts';
import type { Locale } from '../../messages/message.ts';
import type { Placed, Report } from '../../model/report.ts';
import type { MetricDeclaration } from '../../model/symbols.ts';
import type { Metric } from '../../model/values/metric.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import type { OutlineNode } from '../../protocol.ts';
import { observationText, periodText } from '../reportWords.ts';
import { oneLine } from '../symbolLabels.ts';
import { type Latest, latestOf } from './latest.ts';
import { plain, tooltip, type View } from './view.ts';

type Details = Pick<OutlineNode, 'description' | 'tooltip' | 'trend' | 'better'> & {
  readonly mark: string;
};

/** What the tree tells of a metric beside its name. */
export function metricDetails(view: View, placed: Placed<MetricDeclaration>): Details {
  const { id, facts } = placed.item;
  const {
    report,
    context: { locale },
  } = view;
  const metric = report.metric(id);
  // Of two metrics with one id the report knows one; the other is told by its name alone.
  const latest = metric?.declaration.item === placed.item ? latestOf(metric, report) : undefined;
  const title = `**${plain(placed.item.name ?? id)}**`;
  const definition = facts.definition === undefined ? undefined : plain(facts.definition);
  if (metric === undefined || latest === undefined) {
    const description = facts.derived && oneLine(`= ${facts.derived.text}`);
    return {
      ...(description !== undefined && { description }),
      tooltip: tooltip(title, plain(id), definition),
      mark: `{{${id}}}`,
    };
  }
  const { trend, better } = latest;
  const now = dated(view.report, metric, latest.observation);
  const then = latest.before && dated(view.report, metric, latest.before);
  const before = then && plain(say({ id: 'outline-before', args: { value: then } }, locale));
  return {
    description: oneLine(now),
    tooltip: tooltip(title, plain(id), definition, plain(now), before, judged(better, locale)),
    ...(trend && { trend }),
    ...(better !== undefined && { better }),
    mark: `{{${id}${membersOf(latest)}${periodOf(latest)}}}`,
  };
}

function judged(better: boolean | undefined, locale: Locale): string | undefined {
  if (better === undefined) return undefined;
  return say({ id: better ? 'outline-better' : 'outline-worse' }, locale);
}

function dated(report: Report, metric: Metric, observation: Observation): string {
  const words = observationText(report, metric, observation);
  const { period } = observation;
  const when = period === 'before' || period === 'after' ? '' : periodText(report, period);
  return [words, when].filter((part) => part !== '').join(' · ');
}

function membersOf({ observation: { members }, several }: Latest): string {
  const ids = several ? [...members.values()].flat() : [];
  return ids.length === 0 ? '' : `[${ids.join(', ')}]`;
}

function periodOf({ observation: { period } }: Latest): string {
  return period === undefined ? '' : `@${period}`;
}
