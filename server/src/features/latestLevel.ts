import type { Locale } from '../messages/message.ts';
import type { Localized } from '../schema/factTypes.ts';
import { units } from '../schema/vocabulary.ts';
import type { Node } from '../syntax/tree.ts';
import { scalarText, textOf, valueOf } from './nodes.ts';

/** A level in words and the period it belongs to, empty when it has none. */
interface Level {
  readonly words: string;
  readonly period: string;
  readonly planned: boolean;
}

const symbols: ReadonlyMap<string, Localized<string>> = new Map(
  units.map((unit) => [unit.id, unit.symbol]),
);

/**
 * The latest level of a metric, observation or outcome with its unit, as `35 % · 2024`. Plans
 * (`status: forecast` or `target`) count only where nothing else is known. Where there is no level
 * the unit alone.
 */
export function latestLevel(item: Node, locale: Locale): string | undefined {
  const unit = unitOf(item, locale);
  const levels = [...ownLevels(item, unit), ...observedLevels(item, unit, locale)];
  const known = levels.filter((level) => !level.planned);
  const latest = (known.length > 0 ? known : levels).reduce<Level | undefined>(later, undefined);
  const derived = textOf(item, 'derived');
  if (latest === undefined) return derived === undefined ? unit : `= ${derived}`;
  return latest.period === '' ? latest.words : `${latest.words} · ${latest.period}`;
}

/**
 * The level of one observation without its period; the unit is its own, or that of its metric.
 * @param around what `unit:` of the metric says
 */
export function observedLevel(item: Node, around: string, locale: Locale): string | undefined {
  const own = textOf(item, 'unit') ?? around;
  const [level, ...others] = ownLevels(item, signOf(own, locale));
  return others.length > 0 ? latestLevel(item, locale) : level?.words;
}

function later(best: Level | undefined, level: Level): Level {
  // Periods of one length compare as text; `2024-Q1` is later than `2024` begins, which will do.
  return best === undefined || level.period > best.period ? level : best;
}

/** What stands behind a number; a unit without a sign of its own is told by its id. */
function unitOf(item: Node, locale: Locale): string {
  return signOf(textOf(item, 'unit') ?? '', locale);
}

function signOf(unit: string, locale: Locale): string {
  return symbols.get(unit)?.[locale] ?? unit.replace(/^(money|other):/, '');
}

function ownLevels(item: Node, unit: string): readonly Level[] {
  const planned = /^(forecast|target)$/.test(textOf(item, 'status') ?? '');
  const values = valueOf(item, 'values');
  if (values?.type === 'mapping') {
    return values.pairs.flatMap((pair) => {
      const words = levelWords(pair.value, unit);
      return words === undefined ? [] : [{ words, period: scalarText(pair.key) ?? '', planned }];
    });
  }
  const words = observationWords(item, unit);
  return words === undefined ? [] : [{ words, period: textOf(item, 'period') ?? '', planned }];
}

function observedLevels(item: Node, unit: string, locale: Locale): readonly Level[] {
  const list = valueOf(item, 'observations');
  if (list?.type !== 'sequence') return [];
  return list.items.flatMap((entry) => ownLevels(entry, unitOf(entry, locale) || unit));
}

function observationWords(item: Node, unit: string): string | undefined {
  const value = valueOf(item, 'value');
  if (value !== undefined) return levelWords(value, unit);
  const before = valueOf(item, 'before');
  const after = valueOf(item, 'after');
  if (before !== undefined && after !== undefined) {
    return withUnit(`${bare(before)} → ${bare(after)}`, unit);
  }
  const change = textOf(item, 'change');
  if (change !== undefined) return withUnit(/^[-+]/.test(change) ? change : `+${change}`, unit);
  const times = textOf(item, 'times');
  if (times !== undefined) return withUnit(times, '×');
  return item.type === 'mapping' ? levelWords(item, unit) : undefined;
}

function levelWords(node: Node, unit: string): string | undefined {
  const words = bare(node);
  return words === '' ? undefined : withUnit(words, unit);
}

/** A level without its unit: `35`, `15–25`, `≥ 200`, `within seconds`. */
function bare(node: Node): string {
  const single = scalarText(node);
  if (single !== undefined) return single;
  const value = textOf(node, 'value');
  const min = textOf(node, 'min');
  const max = textOf(node, 'max');
  const open = textOf(node, 'exclusive') !== undefined;
  if (value !== undefined) return textOf(node, 'approximate') === 'true' ? `≈ ${value}` : value;
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return `${open ? '>' : '≥'} ${min}`;
  if (max !== undefined) return `${open ? '<' : '≤'} ${max}`;
  return textOf(node, 'text') ?? '';
}

function withUnit(words: string, unit: string): string {
  return unit === '' ? words : `${words} ${unit}`;
}
