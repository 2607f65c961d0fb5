import data from '../../../schemas/vocabulary.json' with { type: 'json' };
import type { Localized } from './factTypes.ts';

/** A unit of the one vocabulary that schemas, recogniser, rules and command line share. */
export interface Unit {
  /** What stands in `unit:`, such as `percent` or `other:km`. */
  readonly id: string;
  /** What it measures, such as `duration`; units of one kind can be converted or compared. */
  readonly kind: string;
  /** What stands behind a number; may be empty. */
  readonly symbol: Localized<string>;
  readonly name: Localized<string>;
  readonly description: Localized<string>;
}

/** A currency by its ISO 4217 code; `unit:` writes it as `money:EUR`. */
export interface Currency {
  readonly code: string;
  readonly name: Localized<string>;
  /** No longer legal tender, but older figures are told in it. */
  readonly withdrawn?: boolean;
}

export const units: readonly Unit[] = data.units;
export const currencies: readonly Currency[] = data.currencies;

const written: ReadonlySet<string> = new Set([
  ...units.map(({ id }) => id),
  ...currencies.map((currency) => `money:${currency.code}`),
]);

/** Whether a text can stand in `unit:`; a team may call its own units anything behind `other:`. */
export function isUnit(text: string): boolean {
  return text.startsWith('other:') || written.has(text);
}
