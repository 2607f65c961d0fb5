import type { Locale } from '../../messages/message.ts';
import type { Level } from '../../model/values/level.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import { units } from '../../schema/vocabulary.ts';

const symbols: ReadonlyMap<string, Readonly<Record<Locale, string>>> = new Map(
  units.map((unit) => [unit.id, unit.symbol]),
);

/** More digits than this are noise in a list; they come from divisions. */
const digits = 6;

/**
 * What an observation says in a few words, with its unit: `35 %`, `15–25 %`, `−28 %`, `3 ×`. Empty
 * where it says nothing.
 * @param unit what `unit:` of the metric says
 */
export function observationWords(
  { level, change, times, unit: own }: Observation,
  unit: string | undefined,
  locale: Locale,
): string {
  if (level !== undefined) return withUnit(levelWords(level), own ?? unit, locale);
  if (change !== undefined) {
    const words = levelWords(change.by);
    const signed = /^[-−+]/.test(words) ? words : `+${words}`;
    return withUnit(signed.replace(/^-/, '−'), change.unit ?? own ?? unit, locale);
  }
  return times === undefined ? '' : `${levelWords(times)} ×`;
}

/** A level without its unit: `35`, `15–25`, `≥ 200`, `within seconds`. */
function levelWords(level: Level): string {
  const { value, literal, min, max, exclusive, ratio, approximate } = level;
  if (value !== undefined) {
    const words = literal ?? value.round(digits).toString();
    const whole = ratio === undefined ? words : `${words}:${ratio.toString()}`;
    return approximate ? `≈ ${whole}` : whole;
  }
  if (min !== undefined && max !== undefined) return `${min.toString()}–${max.toString()}`;
  const open = exclusive !== 'none';
  if (min !== undefined) return `${open ? '>' : '≥'} ${min.toString()}`;
  if (max !== undefined) return `${open ? '<' : '≤'} ${max.toString()}`;
  return level.text ?? '';
}

function withUnit(words: string, unit: string | undefined, locale: Locale): string {
  if (unit === undefined || words === '') return words;
  const symbol = symbols.get(unit)?.[locale] ?? unit.replace(/^(money|other):/, '');
  return symbol === '' ? words : `${words} ${symbol}`;
}
