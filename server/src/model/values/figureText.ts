import {
  type Computation,
  difference,
  isComputed,
  multiple,
  type NotComputable,
  relativeChange,
} from './change.ts';
import type { Figure } from './findObservations.ts';
import { formatFigure, type FormatOptions } from './formatFigure.ts';
import { inScript, scriptOf } from './language.ts';
import type { Level } from './level.ts';
import type { Metric } from './metric.ts';
import type { Observation } from './metricFacts.ts';
import { unitWords } from './unitWords.ts';
import type { FigureFormat } from './wanted.ts';

/** What a mark prints, or why it cannot. */
export type FigureText =
  | { readonly text: string }
  | { readonly fault: NotComputable | 'not-found' };

export type FigureTextOptions = Omit<FormatOptions, 'decimals' | 'format' | 'significant'>;

/**
 * What a mark prints for the figure that it means.
 *
 * Two levels are a phrase that goes behind a noun or a verb: `从 18% 到 35%`, `from 18% to 35%`; in
 * short `18% → 35%`. A change, a difference or a multiple is printed as it is computed, a fall with
 * its minus; with as many digits as the levels bear, two at least.
 */
export function figureText(
  metric: Metric,
  figure: Figure,
  format: FigureFormat | undefined,
  options: FigureTextOptions,
): FigureText {
  if (figure.type === 'one')
    return { text: levelText(metric, figure.observation, format, options) };
  if (figure.type === 'change') return changeText(metric, figure.observation, format, options);
  if (figure.type !== 'pair') return { fault: 'not-found' };
  const { from, to } = figure;
  if (format === undefined || format === 'number') return fromTo(metric, from, to, format, options);
  const computation = computationFor(format)(metric, from, to);
  if (!isComputed(computation)) return computation;
  const { level, unit } = computation;
  const significant = format === 'points' ? undefined : meaningful(metric, from, to);
  return { text: formatFigure(level, unitFor(metric, unit, options), { ...options, significant }) };
}

/** Ranks lie places apart, and Chinese has a word for these. */
function unitFor(
  { facts }: Metric,
  unit: string | undefined,
  { language }: FigureTextOptions,
): string | undefined {
  const isPlaces = facts.unit === 'other:rank' && unit === 'count';
  return isPlaces && scriptOf(language) !== 'en' ? 'other:位' : unit;
}

function computationFor(
  format: Exclude<FigureFormat, 'number'>,
): (metric: Metric, from: Observation, to: Observation) => Computation {
  if (format === 'points') return difference;
  return format === 'times' ? multiple : relativeChange;
}

/** A level with the decimals and the unit of its metric; its own unit counts before the metric's. */
export function levelText(
  { facts }: Metric,
  { level, unit }: Observation,
  format: FigureFormat | undefined,
  options: FigureTextOptions,
): string {
  if (level === undefined) return '';
  // Decimals are said for the metric's unit; hours in a metric of days have their own.
  const decimals = unit === undefined || unit === facts.unit ? facts.decimals : undefined;
  const number = format === 'number' ? ({ format } as const) : {};
  return formatFigure(level, unit ?? facts.unit, { ...options, decimals, ...number });
}

function changeText(
  { facts }: Metric,
  { change, times, unit }: Observation,
  format: FigureFormat | undefined,
  options: FigureTextOptions,
): FigureText {
  const number = format === 'number' ? ({ format } as const) : {};
  if (times !== undefined && (change === undefined || format === 'times')) {
    return { text: formatFigure(times, unit ?? 'times', { ...options, ...number }) };
  }
  if (change === undefined) return { fault: 'not-found' };
  const own = change.unit ?? facts.unit;
  const shownIn = own === 'percent' && change.basis === 'points' ? 'pp' : own;
  return { text: formatFigure(change.by, shownIn, { ...options, ...number }) };
}

function fromTo(
  metric: Metric,
  from: Observation,
  to: Observation,
  format: FigureFormat | undefined,
  options: FigureTextOptions,
): FigureText {
  const script = scriptOf(options.language);
  const isWordy = script === 'en' && !options.isShort && sharesWord(metric, from, to);
  const start = levelText(metric, from, isWordy ? 'number' : format, options);
  const end = levelText(metric, to, format, options);
  if (options.isShort) return { text: `${start} → ${end}` };
  if (script === 'en') return { text: `from ${start} to ${end}` };
  const first = inScript(`从${apart(start)}`, script);
  return { text: `${first}${/[\p{Script=Han}]$/u.test(first) ? '' : ' '}到${apart(end)}` };
}

/** Figures stand apart from the Chinese in front of them, Chinese words do not. */
function apart(text: string): string {
  return /^[\p{Script=Han}]/u.test(text) ? text : ` ${text}`;
}

/** Two numbers with one word behind them: `from 45 to 7 days`. */
function sharesWord({ facts }: Metric, from: Observation, to: Observation): boolean {
  const [a, b] = [from, to].map((each) => each.unit ?? facts.unit);
  const isExact = [from, to].every(({ level }) => level?.value !== undefined && !level.text);
  return isExact && a === b && /^ ?[a-z]{3}/i.test(unitWords(a, 'en').after) && a !== 'other:rank';
}

/**
 * How many digits of a quotient mean anything: no more than its levels have, but two always, and
 * three at most or where things are counted and so exact.
 */
function meaningful({ facts }: Metric, from: Observation, to: Observation): number {
  if (facts.integer) return 3;
  const counts = [from, to].flatMap(({ level }) => (level ? digitsIn(level) : []));
  return Math.min(3, Math.max(2, Math.min(3, ...counts)));
}

/** How many digits each number of a level is written with; none where they were computed. */
function digitsIn({ literal, min, max }: Level): number[] {
  const written = literal === undefined ? [min?.toFixed(), max?.toFixed()] : [literal];
  return written
    .filter((text) => text !== undefined)
    .map((text) =>
      text
        .replace(/[eE].*$/, '')
        .replace(/[^0-9]/g, '')
        .replace(/^0+/, ''),
    )
    .map(({ length }) => length);
}
