import { CompletionItemKind } from 'vscode-languageserver-types';
import { knownOf } from '../../../model/values/known.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { Observation } from '../../../model/values/metricFacts.ts';
import { memberNames } from '../../reportWords.ts';
import type { FigureSoFar } from './markSlot.ts';
import { type Place, valueText } from './offered.ts';
import { newestFirst } from './periodOffers.ts';
import type { MarkOffer } from './writeMark.ts';

/** Members that the metric is known of besides those that are named, all of an observation at once. */
export function memberOffers(at: Place, { metric: id, members = [] }: FigureSoFar): MarkOffer[] {
  const metric = at.report.metric(id);
  if (metric === undefined) return [];
  const seen = new Set<string>();
  return knownOf(metric, at.figures).flatMap(({ observation, memberKey }) => {
    const all = [...observation.members.values()].flat();
    const rest = all.filter((member) => !members.includes(member));
    const fits = members.every((member) => all.includes(member));
    if (rest.length === 0 || !fits || seen.has(memberKey)) return [];
    seen.add(memberKey);
    return [memberOffer(at, metric, observation, rest)];
  });
}

function memberOffer(
  at: Place,
  metric: Metric,
  observation: Observation,
  rest: readonly string[],
): MarkOffer {
  const text = rest.join(', ');
  const hint = memberNames(at.report, observation);
  const aside = newestValue(at, metric, [...observation.members.values()].flat());
  return {
    label: text,
    kind: CompletionItemKind.EnumMember,
    text,
    filter: `${text} ${hint}`,
    ...(aside && { aside }),
    hint,
    inner: ']',
    ends: false,
    more: true,
    data: { card: 'member', id: rest[0], uri: at.file.uri },
  };
}

/** The only value of these members, or the newest of several. */
function newestValue(at: Place, metric: Metric, members: readonly string[]): string {
  const only = valueText(at, metric, { members });
  if (only !== '') return only;
  for (const from of newestFirst(at, metric)) {
    const value = valueText(at, metric, { members, from });
    if (value !== '') return value;
  }
  return '';
}
