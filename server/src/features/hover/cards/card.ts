import type { Locale } from '../../../messages/message.ts';
import type { Placed, Report } from '../../../model/report.ts';
import type { Declaration, DeclarationOf, DeclaredKind } from '../../../model/symbols.ts';
import { caseCard, memberCard, placedCard, sourceCard } from './dataCards.ts';
import { heading, metricCard } from './metricCard.ts';
import { chapterCard, sectionCard } from './placeCards.ts';
import { usageLine } from './usage.ts';

type Card<K extends DeclaredKind> = (
  report: Report,
  placed: Placed<DeclarationOf<K>>,
  locale: Locale,
) => string;

const cards: { readonly [K in DeclaredKind]: Card<K> } = {
  metric: metricCard,
  case: caseCard,
  source: sourceCard,
  member: memberCard,
  chapter: chapterCard,
  section: sectionCard,
  chart: placedCard,
  table: placedCard,
  image: placedCard,
  dimension: namedCard,
  unit: namedCard,
};

/** What a hover says of something that has an id, in Markdown. */
export function cardOf(report: Report, placed: Placed<Declaration>, locale: Locale): string {
  const card = cards[placed.item.kind] as Card<DeclaredKind>;
  return card(report, placed, locale);
}

function namedCard(report: Report, placed: Placed<Declaration>, locale: Locale): string {
  return [heading(placed.item), usageLine(report, placed, locale)].join('\n\n');
}
