/** A day of the Gregorian calendar; months from 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a day that the calendar has. */
export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * A day as the number of days since 1970-01-01, which is 0. No `Date` is used: it would bring a time
 * zone along. The calendar is the Gregorian one at all times, as in ISO 8601.
 */
export function toNumber({ year, month, day }: Day): number {
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return firstOfYear(year) + (daysBeforeMonth[month - 1] ?? 0) + leapDay + day - 1;
}

/** January 1st of a year. */
export function firstOfYear(year: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  // 719,162 days lie between 0001-01-01 and 1970-01-01.
  return past * 365 + leaps - 719_162;
}

/** The day with this number. */
export function toDay(number: number): Day {
  // The mean length of a year is at most a day off in either direction.
  let year = Math.floor((number + 719_162) / 365.2425) + 1;
  while (firstOfYear(year) > number) year--;
  while (firstOfYear(year + 1) <= number) year++;
  let rest = number - firstOfYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, day: rest + 1 };
}

/** The day so many months later; where that month is shorter, its last day. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

/** The Monday of week 1 of a year: the week that holds January 4th (ISO 8601). */
export function firstMonday(year: number): number {
  const fourth = toNumber({ year, month: 1, day: 4 });
  // 1970-01-01 was a Thursday.
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
}

/** How many weeks a year has by ISO 8601: 52 or 53. */
export function weeksIn(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}
