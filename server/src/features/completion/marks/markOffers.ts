import { CompletionItemKind } from 'vscode-languageserver-types';
import { say } from '../../../messages/texts.ts';
import { asciiMarks } from './asciiMarks.ts';
import { memberOffers } from './memberOffers.ts';
import { metricOffers, restOffers } from './metricOffers.ts';
import type { MarkPlace } from './markPlace.ts';
import type { OpenMark } from './openMark.ts';
import type { Offered, Place } from './offered.ts';
import { formatOffers, periodOffers } from './periodOffers.ts';
import { referenceOffers, sourceOffers } from './referenceOffers.ts';
import type { MarkOffer } from './writeMark.ts';

/** Everything that may be written at a place inside a mark or a formula. */
export function markOffers(at: Place, place: MarkPlace): Offered {
  const { offers, isIncomplete } = offersAt(at, place);
  return { offers: offers.filter((offer) => fitsBefore(place, offer)), isIncomplete };
}

/** Periods and members stand once in a figure, the members in front. */
function fitsBefore({ slot, after }: MarkPlace, { text }: MarkOffer): boolean {
  const next = asciiMarks(after).trimStart().charAt(0);
  const sign = text.charAt(slot.as === 'metric' ? slot.typed.length : 0);
  if (sign === '@') return next !== '@' && next !== '[' && !(next === ':' && text.includes(':'));
  return sign !== '[' || next !== '[';
}

function offersAt(at: Place, { mark, slot }: MarkPlace): Offered {
  if (slot.as === 'metric') return forType(at, mark.type, metricOffers(at, slot.typed));
  if (slot.as === 'source') return sourceOffers(at, slot.typed);
  if (slot.as === 'thing') return referenceOffers(at, slot, mark.type === 'embed');
  if (slot.as === 'member') return all(memberOffers(at, slot));
  if (slot.as === 'rest') return forType(at, mark.type, all(restOffers(at, slot)));
  if (slot.as === 'period') return forType(at, mark.type, all(periodOffers(at, slot)));
  if (slot.as === 'format') return all(mark.type === 'formula' ? [] : formatOffers(at, slot));
  return all([binding(at)]);
}

function all(offers: readonly MarkOffer[]): Offered {
  return { offers, isIncomplete: false };
}

/** A formula reckons with levels: it knows neither formats nor pairs of periods, nor its own result. */
function forType(at: Place, type: OpenMark['type'], { offers, isIncomplete }: Offered): Offered {
  if (type !== 'formula') return { offers, isIncomplete };
  const fits = ({ text }: MarkOffer): boolean => !/:|\.\./.test(text) && text !== at.metric;
  return { offers: offers.filter(fits), isIncomplete };
}

function binding({ locale }: Place): MarkOffer {
  return {
    label: 'figure=',
    kind: CompletionItemKind.Keyword,
    text: 'figure=',
    filter: 'figure=',
    hint: say({ id: 'completion-binding' }, locale),
    ends: false,
    more: true,
  };
}
