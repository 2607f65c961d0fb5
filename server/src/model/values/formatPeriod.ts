import { parsePeriod, type Period, type PeriodOptions } from '../period.ts';
import { toDay } from './calendar.ts';
import { inScript, type Script, scriptOf } from './language.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const numerals = ['一', '二', '三', '四'] as const;

/**
 * A period as a reader of the report expects it: `2024 年第三季度`, `Q3 2024`, `2019–2024`.
 * @param language of the report, a BCP 47 tag
 */
export function formatPeriod(period: Period, language: string): string {
  const script = scriptOf(language);
  const text = script === 'en' ? english(period) : chinese(period);
  return inScript(text, script);
}

/**
 * The same for a period as it is written in an observation: `before` and `after` in words, nothing
 * for an undated one, and what is no period as it stands.
 */
export function periodName(
  text: string | undefined,
  language: string,
  options: PeriodOptions = {},
): string {
  if (text === undefined) return '';
  const script = scriptOf(language);
  if (text === 'before') return word('before', '之前', script);
  if (text === 'after') return word('after', '之后', script);
  const period = parsePeriod(text, options);
  return period === undefined ? text : formatPeriod(period, language);
}

function word(en: string, zh: string, script: Script): string {
  return script === 'en' ? en : inScript(zh, script);
}

function english(period: Period): string {
  const { granularity, year, number = 1, fiscal, first, ends } = period;
  const name = `${fiscal ? 'FY' : ''}${year}`;
  if (ends !== undefined) return englishRange(...ends);
  if (granularity === 'half') return `H${number} ${name}`;
  if (granularity === 'quarter') return `Q${number} ${name}`;
  if (granularity === 'month') return `${monthName(number)} ${year}`;
  if (granularity === 'week') return `week ${number} of ${year}`;
  if (granularity !== 'day') return name;
  const day = toDay(first);
  return `${day.day} ${monthName(day.month)} ${day.year}`;
}

function monthName(month: number): string {
  return months[month - 1] ?? '';
}

function englishRange(from: Period, to: Period): string {
  if (isAlike(from, to) && from.granularity === 'year') return `${english(from)}–${to.year}`;
  if (areDays(from, to)) {
    const [a, b] = [toDay(from.first), toDay(to.first)];
    if (a.year !== b.year) return `${english(from)} – ${english(to)}`;
    return a.month === b.month
      ? `${a.day}–${english(to)}`
      : `${a.day} ${monthName(a.month)} – ${english(to)}`;
  }
  if (isAlike(from, to) && from.year === to.year && from.granularity !== 'week') {
    return `${english(from).replace(/ (?:FY)?[0-9]+$/, '')}–${english(to)}`;
  }
  return `${english(from)} – ${english(to)}`;
}

function areDays(from: Period, to: Period): boolean {
  return from.granularity === 'day' && to.granularity === 'day';
}

function isAlike(from: Period, to: Period): boolean {
  return from.granularity === to.granularity && from.fiscal === to.fiscal;
}

function chinese({ granularity, year, number = 1, fiscal, first, ends }: Period): string {
  if (ends !== undefined) return chineseRange(...ends);
  const name = fiscal ? `${year} 财年` : `${year} 年`;
  if (granularity === 'half') return `${name}${number === 1 ? '上' : '下'}半年`;
  if (granularity === 'quarter') return `${name}第${numerals[number - 1] ?? ''}季度`;
  if (granularity === 'month') return `${name} ${number} 月`;
  if (granularity === 'week') return `${name}第 ${number} 周`;
  if (granularity !== 'day') return name;
  const day = toDay(first);
  return `${day.year} 年 ${day.month} 月 ${day.day} 日`;
}

function chineseRange(from: Period, to: Period): string {
  if (areDays(from, to)) {
    const [a, b] = [toDay(from.first), toDay(to.first)];
    return a.year === b.year && a.month === b.month
      ? `${a.year} 年 ${a.month} 月 ${a.day}–${b.day} 日`
      : `${chinese(from)}至 ${chinese(to)}`;
  }
  if (isAlike(from, to)) {
    if (from.granularity === 'year') return `${from.year}–${chinese(to)}`;
    if (from.granularity === 'month' && from.year === to.year) {
      return `${from.year} 年 ${from.number ?? ''}–${to.number ?? ''} 月`;
    }
    if (from.granularity === 'quarter' && from.year === to.year) {
      return `${chinese(from).replace('季度', '')}至${chinese(to).replace(/^.*(?=第)/, '')}`;
    }
  }
  return `${chinese(from)}至 ${chinese(to)}`;
}
