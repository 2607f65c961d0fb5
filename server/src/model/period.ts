import {
  addMonths,
  type Day,
  exists,
  firstMonday,
  firstOfYear,
  toDay,
  toNumber,
  weeksIn,
} from './values/calendar.ts';

/** The kinds of period, from the longest to the shortest, and a range from one to another. */
export type Granularity = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'range';

/** A stretch of whole days. Days are counted from 1970-01-01, which is 0. */
export interface Period {
  /** As it is written: `2024-Q3`, `FY2024`, `2019..2024`. */
  readonly text: string;
  readonly granularity: Granularity;
  /** Counted in fiscal years; for a range if either end is. */
  readonly fiscal: boolean;
  /** The first day. */
  readonly first: number;
  /** The last day, which belongs to the period. */
  readonly last: number;
  /** Year and number of half, quarter, month or week; of a range those of its first end. */
  readonly year: number;
  readonly number: number | undefined;
  /** Both ends of a range. */
  readonly ends: readonly [Period, Period] | undefined;
}

export interface PeriodOptions {
  /** `MM-DD`; fiscal years are named by the year they end in. Without it January 1st. */
  readonly fiscalYearStart?: string | undefined;
}

/** Why a text is no period; `syntax` where it does not even look like one. */
export type PeriodFault = 'syntax' | 'no-such-day' | 'no-such-week' | 'reversed';

const single = /^(FY)?([0-9]{4})(?:-(?:([HQW])([0-9]{1,2})|([0-9]{2})(?:-([0-9]{2}))?))?$/;
const plainYear = /^[0-9]{4}$/;
const units = { H: 'half', Q: 'quarter', W: 'week' } as const;
const monthsIn = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/**
 * Reads a period as `period:` and marks write it: years, halves, quarters, months, ISO weeks, days,
 * fiscal years and their halves and quarters, and ranges of two of these. Undefined for anything
 * else, for days and weeks that the calendar lacks, and for a range whose end lies before its start.
 */
export function parsePeriod(text: string, options: PeriodOptions = {}): Period | undefined {
  const period = read(text, options);
  return typeof period === 'string' ? undefined : period;
}

/** What keeps a text from being a period; undefined when it is one. */
export function periodFault(text: string, options: PeriodOptions = {}): PeriodFault | undefined {
  const period = read(text, options);
  return typeof period === 'string' ? period : undefined;
}

function read(text: string, options: PeriodOptions): Period | PeriodFault {
  const dots = text.indexOf('..');
  if (dots < 0) return readSingle(text, options);
  const from = readSingle(text.slice(0, dots), options);
  const to = readSingle(text.slice(dots + 2), options);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return to.last < from.first || to.first < from.first ? 'reversed' : rangeOf(from, to, text);
}

/** The range from one period to another, which must not end before it. */
export function rangeOf(from: Period, to: Period, text = `${from.text}..${to.text}`): Period {
  return {
    text,
    granularity: 'range',
    fiscal: from.fiscal || to.fiscal,
    first: from.first,
    last: Math.max(from.last, to.last),
    year: from.year,
    number: undefined,
    ends: [from, to],
  };
}

function readSingle(text: string, options: PeriodOptions): Period | PeriodFault {
  if (plainYear.test(text)) return readYear(text);
  const match = single.exec(text);
  if (match === null) return 'syntax';
  const [, fiscal, yearText, letter, count, month, day] = match;
  const year = Number(yearText);
  if (fiscal !== undefined) {
    if (month !== undefined || letter === 'W') return 'syntax';
    return readParts(year, letter, count, fiscalStart(year, options), text);
  }
  if (day !== undefined) return readDay({ year, month: Number(month), day: Number(day) }, text);
  if (month !== undefined) return readMonth(year, Number(month), text);
  if (letter === 'W') return count?.length === 2 ? readWeek(year, Number(count), text) : 'syntax';
  return readParts(year, letter, count, undefined, text);
}

/** Nearly all periods are plain years. */
function readYear(text: string): Period {
  const year = Number(text);
  const first = firstOfYear(year);
  return make(text, 'year', { first, last: firstOfYear(year + 1) - 1 }, year, undefined);
}

/** The first day of the fiscal year that ends in `year`. */
function fiscalStart(year: number, { fiscalYearStart }: PeriodOptions): Day {
  const match = /^([0-9]{2})-([0-9]{2})$/.exec(fiscalYearStart ?? '');
  const [month, day] = [Number(match?.[1] ?? 1), Number(match?.[2] ?? 1)];
  if (!exists({ year: 2000, month, day }) || (month === 1 && day === 1)) {
    return { year, month: 1, day: 1 };
  }
  return { year: year - 1, month, day };
}

function readParts(
  year: number,
  letter: string | undefined,
  count: string | undefined,
  fiscal: Day | undefined,
  text: string,
): Period | PeriodFault {
  const start = fiscal ?? { year, month: 1, day: 1 };
  const granularity = letter === undefined ? 'year' : units[letter as 'H' | 'Q'];
  const number = count === undefined ? undefined : Number(count);
  const months = monthsIn[granularity];
  if (number !== undefined && (count?.length !== 1 || number < 1 || number * months > 12)) {
    return 'syntax';
  }
  const before = number === undefined ? 0 : (number - 1) * months;
  const days = { first: monthsAfter(start, before), last: monthsAfter(start, before + months) - 1 };
  return make(text, granularity, days, year, number, fiscal !== undefined);
}

/** The number of the day so many months later; a February 29th that a year lacks is its 28th. */
function monthsAfter(start: Day, count: number): number {
  return toNumber(addMonths(start, count));
}

function readMonth(year: number, month: number, text: string): Period | PeriodFault {
  const start = { year, month, day: 1 };
  if (!exists(start)) return 'syntax';
  const days = { first: toNumber(start), last: monthsAfter(start, 1) - 1 };
  return make(text, 'month', days, year, month);
}

function readWeek(year: number, week: number, text: string): Period | PeriodFault {
  if (week < 1 || week > 53) return 'syntax';
  if (week > weeksIn(year)) return 'no-such-week';
  const first = firstMonday(year) + (week - 1) * 7;
  return make(text, 'week', { first, last: first + 6 }, year, week);
}

function readDay(day: Day, text: string): Period | PeriodFault {
  if (!exists(day)) return day.month >= 1 && day.month <= 12 ? 'no-such-day' : 'syntax';
  const first = toNumber(day);
  return make(text, 'day', { first, last: first }, day.year, undefined);
}

function make(
  text: string,
  granularity: Granularity,
  { first, last }: { readonly first: number; readonly last: number },
  year: number,
  number: number | undefined,
  fiscal = false,
): Period {
  return { text, granularity, fiscal, first, last, year, number, ends: undefined };
}

/** True when every day of `inner` belongs to `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** True when two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** True when two periods have the same days, however they are written. */
export function isSame(a: Period, b: Period): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Orders periods by their first day, and of those that begin together the longer one first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.first - b.first || b.last - a.last;
}

/** The period of the same kind right before; undefined where there is none to name. */
export function previous(period: Period, options: PeriodOptions = {}): Period | undefined {
  return shiftPeriod(period, -1, options);
}

/** The period of the same kind right behind; undefined where there is none to name. */
export function next(period: Period, options: PeriodOptions = {}): Period | undefined {
  return shiftPeriod(period, 1, options);
}

/**
 * The period of the same kind so many steps later. A range moves by its own length where both its
 * ends are of one kind (2019..2024 follows 2013..2018); other ranges have no neighbour.
 */
export function shiftPeriod(
  period: Period,
  steps: number,
  options: PeriodOptions = {},
): Period | undefined {
  if (period.ends === undefined) return parsePeriod(shiftedText(period, steps), options);
  const [from, to] = period.ends;
  if (from.granularity !== to.granularity || from.fiscal !== to.fiscal) return undefined;
  const by = steps * (position(to) - position(from) + 1);
  const ends = [shiftedText(from, by), shiftedText(to, by)];
  return parsePeriod(ends.join('..'), options);
}

/** Counts periods of one kind, so that neighbours differ by one. */
function position({ granularity, year, number = 1, first }: Period): number {
  if (granularity === 'day') return first;
  if (granularity === 'week') return Math.floor((first + 3) / 7);
  return (year * 12) / monthsIn[granularity as 'month'] + number - 1;
}

function shiftedText(period: Period, steps: number): string {
  const { granularity, fiscal } = period;
  const target = position(period) + steps;
  if (granularity === 'day') return dayText(target);
  if (granularity === 'week') return weekText(target * 7 - 3);
  const perYear = 12 / monthsIn[granularity as 'month'];
  const year = `${fiscal ? 'FY' : ''}${digits(Math.floor(target / perYear), 4)}`;
  const number = target - Math.floor(target / perYear) * perYear + 1;
  if (granularity === 'year') return year;
  if (granularity === 'month') return `${year}-${digits(number, 2)}`;
  return `${year}-${granularity === 'half' ? 'H' : 'Q'}${number}`;
}

/** A day as `2024-03-31`. */
export function dayText(number: number): string {
  const { year, month, day } = toDay(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function weekText(monday: number): string {
  // The year of a week is that of its Thursday.
  const { year } = toDay(monday + 3);
  return `${digits(year, 4)}-W${digits((monday - firstMonday(year)) / 7 + 1, 2)}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
