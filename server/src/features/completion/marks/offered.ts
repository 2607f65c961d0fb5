import type { Locale } from '../../../messages/message.ts';
import { figureText } from '../../../model/values/figureText.ts';
import { findFigure } from '../../../model/values/findObservations.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { Wanted } from '../../../model/values/wanted.ts';
import { figureOptions } from '../../reportWords.ts';
import type { Around } from '../around.ts';
import type { MarkOffer } from './writeMark.ts';

/** Offers, and whether more would fit what is typed. */
export interface Offered {
  readonly offers: readonly MarkOffer[];
  readonly isIncomplete: boolean;
}

/** Where offers are made, and in which language they are told. */
export interface Place extends Around {
  readonly locale: Locale;
}

/** What a figure would print; empty where it does not mean exactly one thing. */
export function valueText({ report, figures }: Around, metric: Metric, wanted: Wanted): string {
  const figure = findFigure(metric, wanted, figures);
  const printed = figureText(metric, figure, wanted.format, figureOptions(report));
  return 'text' in printed ? printed.text : '';
}
