import type { Localized } from '../../schema/factTypes.ts';
import { currencies, units } from '../../schema/vocabulary.ts';
import { inScript, type Script } from './language.ts';

/** What stands around a number to say its unit. */
export interface UnitWords {
  /** In front, without a space between: `€`, or with one of its own: `CHF `. */
  readonly before: string;
  /** Behind; empty for none. */
  readonly after: string;
  /** Written close to the number: `35%`. */
  readonly isTight: boolean;
}

/** The symbol or name of a unit that a team made up. */
export type OwnUnits = (id: string) => string | undefined;

const known: ReadonlyMap<
  string,
  { readonly symbol: Localized<string>; readonly name: Localized<string>; readonly kind: string }
> = new Map(units.map((unit) => [unit.id, unit]));
const currencyNames: ReadonlyMap<string, Localized<string>> = new Map(
  currencies.map(({ code, name }) => [code, name]),
);

/** Signs that say one currency only; a bare `$` or a yen sign for the yuan would not. */
const signs: ReadonlyMap<string, string> = new Map([
  ['EUR', '€'],
  ['GBP', '£'],
  ['USD', 'US$'],
  ['JPY', '¥'],
  ['HKD', 'HK$'],
  ['TWD', 'NT$'],
  ['AUD', 'A$'],
  ['CAD', 'C$'],
  ['NZD', 'NZ$'],
  ['SGD', 'S$'],
  ['INR', '₹'],
  ['KRW', '₩'],
]);

/** Close to the number in both languages, as most house styles have it. */
const tight: ReadonlySet<string> = new Set(['percent', 'celsius']);

/** Told by their names in English prose, where their symbols are for tables. */
const inWords: ReadonlySet<string> = new Set(['pp', 'bp', 'second', 'minute', 'hour']);

/**
 * The words of a unit.
 * @param isOne the number is just 1, so that English has its singular
 */
export function unitWords(
  unit: string | undefined,
  script: Script,
  {
    isShort = false,
    isOne = false,
    ownUnits,
  }: {
    readonly isShort?: boolean | undefined;
    readonly isOne?: boolean;
    readonly ownUnits?: OwnUnits | undefined;
  } = {},
): UnitWords {
  if (unit === undefined) return words('');
  if (unit.startsWith('money:')) return moneyWords(unit.slice('money:'.length), script);
  const entry = known.get(unit);
  if (entry === undefined)
    return words(ownUnits?.(unit.replace(/^other:/, '')) ?? unit.replace(/^other:/, ''));
  const isTight = tight.has(unit);
  if (script !== 'en') return { ...words(inScript(entry.symbol['zh-Hans'], script)), isTight };
  const text = !isShort && inWords.has(unit) ? entry.name.en : entry.symbol.en;
  return { ...words(isOne && /[a-z]{4}$/.test(text) ? singular(text) : text), isTight };
}

function words(after: string): UnitWords {
  return { before: '', after, isTight: false };
}

function singular(text: string): string {
  return text === 'people' ? 'person' : text.replace(/s$/, '');
}

function moneyWords(code: string, script: Script): UnitWords {
  if (script === 'en') return { ...words(''), before: signs.get(code) ?? `${code} ` };
  // The yuan is what an amount without another word is in.
  const name = code === 'CNY' ? '元' : currencyNames.get(code)?.['zh-Hans'];
  return words(inScript(name ?? code, script));
}
