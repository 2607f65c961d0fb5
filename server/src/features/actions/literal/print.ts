import { Big } from 'big.js';
import type { Report } from '../../../model/report.ts';
import { formatFigure } from '../../../model/values/formatFigure.ts';
import type { Level } from '../../../model/values/level.ts';
import { exactly } from '../../../model/values/readLevel.ts';
import { figureOptions } from '../../reportWords.ts';
import type { Literal } from './literal.ts';

/** How much a number says. */
export function levelOf({ value, max }: Literal): Level {
  const level = exactly(new Big(value), value);
  if (max === undefined) return level;
  return { ...level, value: undefined, literal: undefined, min: new Big(value), max: new Big(max) };
}

/** Whether two levels say the same number, or the same range. */
export function isSameLevel(one: Level, other: Level): boolean {
  const pairs = [
    [one.value, other.value],
    [one.min, other.min],
    [one.max, other.max],
  ] as const;
  if (one.ratio !== undefined || one.text !== undefined) return false;
  return pairs.every(([a, b]) => (a === undefined ? b === undefined : b !== undefined && a.eq(b)));
}

/**
 * The format behind which a mark prints what was written: none, or `number` where the unit is told
 * in another way, such as by 家.
 */
export function formatFor(
  report: Report,
  words: string,
  level: Level,
  unit: string | undefined,
  decimals?: number,
): 'number' | undefined {
  const options = { ...figureOptions(report, false), decimals };
  const print = (format: 'number' | undefined): string =>
    levelled(formatFigure(level, unit, { ...options, format }));
  if (print(undefined) === levelled(words)) return undefined;
  return print('number') === levelled(words) ? 'number' : undefined;
}

/** Spaces, commas and the form of a dash make no difference. */
function levelled(text: string): string {
  return text
    .replace(/[\s,\u00A0]/g, '')
    .replace(/[–—~～至−]/g, '-')
    .replace('％', '%');
}
