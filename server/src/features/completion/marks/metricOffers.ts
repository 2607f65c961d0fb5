import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Placed, Report } from '../../../model/report.ts';
import type { MetricDeclaration } from '../../../model/symbols.ts';
import { latestWords, periodText } from '../../reportWords.ts';
import { choose } from '../search/candidates.ts';
import { metricCandidates } from '../search/metrics.ts';
import type { FigureSoFar } from './markSlot.ts';
import { memberOffers } from './memberOffers.ts';
import type { Offered, Place } from './offered.ts';
import { periodOffers } from './periodOffers.ts';
import type { MarkOffer } from './writeMark.ts';

/** Metrics, the nearest to the caret first; behind one that is written in full what goes with it. */
export function metricOffers(at: Place, typed: string): Offered {
  const { list, isIncomplete } = choose(metricCandidates(at), typed);
  const whole = typed.normalize('NFC');
  const rest = restOffers(at, {
    metric: whole,
    members: undefined,
    from: undefined,
    to: undefined,
  });
  const others = rest.length === 0 ? list : list.filter(({ of }) => of.item.id !== whole);
  const metrics = others.map(({ words, of }): MarkOffer => {
    const count = at.report.metric(of.item.id)?.observations.length ?? 0;
    return {
      ...metricWords(at.report, of),
      label: of.item.id,
      kind: CompletionItemKind.Variable,
      text: of.item.id,
      filter: words.filterText,
      ends: count === 1,
      more: count > 1,
    };
  });
  return { offers: [...rest.map((offer) => behind(typed, offer)), ...metrics], isIncomplete };
}

/** The same offer with the word that it stands behind, so that it is held against that word. */
function behind(word: string, offer: MarkOffer): MarkOffer {
  return { ...offer, text: word + offer.text, filter: word + offer.filter };
}

/** What the list tells of a metric: name, newest value with its trend, source. */
export function metricWords(
  report: Report,
  { item, file }: Placed<MetricDeclaration>,
): Pick<MarkOffer, 'aside' | 'hint' | 'detail' | 'data'> {
  const metric = report.metric(item.id);
  const latest = metric && latestWords(report, metric);
  const aside = latest && [latest.value, latest.arrow].filter(Boolean).join(' ');
  const [source] = (latest?.observation.sources ?? []).concat(item.facts.sources);
  const title = source && (report.find('source', source.id)[0]?.item.name ?? source.id);
  const detail = [latest && periodText(report, latest.observation.period), title].filter(Boolean);
  return {
    ...(aside && { aside }),
    ...(item.name !== undefined && { hint: item.name }),
    ...(detail.length > 0 && { detail: detail.join(' · ') }),
    data: { card: 'metric', id: item.id, uri: file.uri },
  };
}

/** What may stand behind a metric that is written in full: its periods, its members. */
export function restOffers(at: Place, soFar: FigureSoFar): MarkOffer[] {
  const periods = periodOffers(at, soFar).map((each) => {
    const text = `@${each.text}`;
    return { ...each, label: text, text, filter: text };
  });
  if (soFar.members !== undefined) return periods;
  const members = memberOffers(at, soFar).map((each) => {
    const text = `[${each.text}]`;
    return { ...each, inner: '', label: text, text, filter: text };
  });
  return [...periods, ...members];
}
