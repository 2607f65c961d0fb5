import { say } from '../../messages/texts.ts';
import type { Placed } from '../../model/report.ts';
import type { MetricDeclaration } from '../../model/symbols.ts';
import type { OutlineNode } from '../../protocol.ts';
import { oneLine } from '../symbolLabels.ts';
import { type Latest, latestOf } from './latest.ts';
import { observationWords } from './levelWords.ts';
import { plain, tooltip, type View } from './view.ts';

type Details = Pick<OutlineNode, 'description' | 'tooltip' | 'trend' | 'better'> & {
  readonly mark: string;
};

/** What the tree tells of a metric beside its name. */
export function metricDetails(view: View, placed: Placed<MetricDeclaration>): Details {
  const { id, facts } = placed.item;
  const { report, context } = view;
  const metric = report.metric(id);
  // Of two metrics with one id the report knows one; the other is told by its name alone.
  const latest = metric?.declaration.item === placed.item ? latestOf(metric, report) : undefined;
  const title = `**${plain(placed.item.name ?? id)}**`;
  const definition = facts.definition === undefined ? undefined : plain(facts.definition);
  if (latest === undefined) {
    const description = facts.derived && oneLine(`= ${facts.derived.text}`);
    return {
      ...(description !== undefined && { description }),
      tooltip: tooltip(title, plain(id), definition),
      mark: `{{${id}}}`,
    };
  }
  const { trend, better } = latest;
  const words = wordsOf(view, latest, facts.unit);
  return {
    description: oneLine(words.now),
    tooltip: tooltip(title, plain(id), definition, plain(words.now), words.before, words.judged),
    ...(trend && { trend }),
    ...(better !== undefined && { better }),
    mark: `{{${id}${membersOf(latest)}${periodOf(latest)}}}`,
  };

  function wordsOf(
    { context: { locale } }: View,
    { observation, before }: Latest,
    unit: string | undefined,
  ): { now: string; before: string | undefined; judged: string | undefined } {
    const then = before && dated(observationWords(before, unit, locale), before.period);
    return {
      now: dated(observationWords(observation, unit, locale), observation.period),
      before: then && plain(say({ id: 'outline-before', args: { value: then } }, locale)),
      judged:
        better === undefined
          ? undefined
          : say({ id: better ? 'outline-better' : 'outline-worse' }, context.locale),
    };
  }
}

function dated(words: string, period: string | undefined): string {
  if (period === undefined || period === 'before' || period === 'after') return words;
  return words === '' ? period : `${words} · ${period}`;
}

function membersOf({ observation: { members }, several }: Latest): string {
  const ids = several ? [...members.values()].flat() : [];
  return ids.length === 0 ? '' : `[${ids.join(', ')}]`;
}

function periodOf({ observation: { period } }: Latest): string {
  return period === undefined ? '' : `@${period}`;
}
