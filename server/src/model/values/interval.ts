import { Big } from 'big.js';
import type { Level } from './level.ts';
import { exactly } from './readLevel.ts';

/** One end of an interval. An open end does not belong to it; an infinite one never does. */
export interface End {
  readonly at: Big | -1 | 1;
  readonly open: boolean;
}

/** Every number from one end to the other. `-1` and `1` stand for the two infinities. */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

const zero = new Big(0);

/** The numbers that a level leaves possible; undefined where it says none: words alone, `1:0`. */
export function intervalOf(level: Level): Interval | undefined {
  const { value, min, max, exclusive, ratio } = level;
  if (value !== undefined) {
    if (ratio?.eq(0)) return undefined;
    return point(ratio === undefined ? value : value.div(ratio));
  }
  if (min === undefined && max === undefined) return undefined;
  const open = (end: 'min' | 'max'): boolean => exclusive === 'both' || exclusive === end;
  return {
    low: min === undefined ? { at: -1, open: true } : { at: min, open: open('min') },
    high: max === undefined ? { at: 1, open: true } : { at: max, open: open('max') },
  };
}

/** The level that says an interval; undefined for the one without ends, which says nothing. */
export function levelOf(interval: Interval, approximate = false): Level | undefined {
  const { low, high } = interval;
  const min = typeof low.at === 'number' ? undefined : low.at;
  const max = typeof high.at === 'number' ? undefined : high.at;
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min.eq(max)) {
    return { ...exactly(min), approximate };
  }
  const openMin = min !== undefined && low.open;
  const openMax = max !== undefined && high.open;
  const exclusive = openMin && openMax ? 'both' : openMin ? 'min' : openMax ? 'max' : 'none';
  return { ...exactly(zero), value: undefined, min, max, exclusive, approximate };
}

/** The interval of one number. */
export function point(value: Big): Interval {
  const end = { at: value, open: false };
  return { low: end, high: end };
}

/** The number of an interval that `point` made, as most are: reckoned with once, not at each end. */
function numberOf({ low, high }: Interval): Big | undefined {
  return low === high && typeof low.at !== 'number' ? low.at : undefined;
}

/** True when a number lies in the interval. */
export function contains({ low, high }: Interval, value: Big): boolean {
  const below = compareAt(low.at, value);
  const above = compareAt(value, high.at);
  return (below < 0 || (below === 0 && !low.open)) && (above < 0 || (above === 0 && !high.open));
}

/** The sum of any number of the one and any number of the other. */
export function add(a: Interval, b: Interval): Interval {
  const low = plus(a.low, b.low);
  return { low, high: a.low === a.high && b.low === b.high ? low : plus(a.high, b.high) };
}

/** Any number of the first less any number of the second. */
export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

export function negate({ low, high }: Interval): Interval {
  const end = opposite(high);
  return { low: end, high: low === high ? end : opposite(low) };
}

export function multiply(a: Interval, b: Interval): Interval {
  const [one, other] = [numberOf(a), numberOf(b)];
  if (one !== undefined && other !== undefined)
    return point(one.eq(zero) || other.eq(zero) ? zero : one.times(other));
  return hull([
    product(a.low, b.low),
    product(a.low, b.high),
    product(a.high, b.low),
    product(a.high, b.high),
  ]);
}

/** Undefined where the divisor may be zero. Quotients have 20 decimals. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (contains(b, zero)) return undefined;
  const [dividend, divisor] = [numberOf(a), numberOf(b)];
  if (dividend !== undefined && divisor !== undefined)
    return point(dividend.eq(zero) ? zero : dividend.div(divisor));
  const sign = compareAt(b.low.at, zero) >= 0 ? 1 : -1;
  if (compareAt(b.low.at, zero) < 0 && compareAt(b.high.at, zero) > 0) return undefined;
  const corners = [a.low, a.high].flatMap((end) => [
    quotient(end, b.low, sign),
    quotient(end, b.high, sign),
  ]);
  return hull(corners.filter((corner) => corner !== undefined));
}

/** Where a number stands to the interval: -1 all of it lies below zero, 1 all above, 0 neither. */
export function signOf({ low, high }: Interval): -1 | 0 | 1 {
  const down = compareAt(high.at, zero);
  const up = compareAt(low.at, zero);
  if (up > 0 || (up === 0 && low.open)) return 1;
  return down < 0 || (down === 0 && high.open) ? -1 : 0;
}

function compareAt(a: Big | -1 | 1, b: Big | -1 | 1): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : a;
  return typeof b === 'number' ? -b : a.cmp(b);
}

function plus(a: End, b: End): End {
  if (typeof a.at === 'number') return a;
  return typeof b.at === 'number' ? b : { at: a.at.plus(b.at), open: a.open || b.open };
}

function opposite({ at, open }: End): End {
  if (typeof at === 'number') return { at: at === 1 ? -1 : 1, open };
  return { at: zero.minus(at), open };
}

function isZero({ at }: End): boolean {
  return typeof at !== 'number' && at.eq(0);
}

function signAt({ at }: End): number {
  return typeof at === 'number' ? at : at.s;
}

/** Zero times anything is zero, and is reached even where the other end is not. */
function product(a: End, b: End): End {
  if (isZero(a) || isZero(b)) {
    return { at: zero, open: !(isZero(a) && !a.open) && !(isZero(b) && !b.open) };
  }
  if (typeof a.at === 'number' || typeof b.at === 'number') {
    return { at: signAt(a) * signAt(b) > 0 ? 1 : -1, open: true };
  }
  return { at: a.at.times(b.at), open: a.open || b.open };
}

/**
 * One end by another. Infinity by infinity can be anything that the other corners enclose.
 * @param sign that of all divisors: it is the side from which a zero is approached
 */
function quotient(a: End, b: End, sign: number): End | undefined {
  if (isZero(a)) return { at: zero, open: a.open };
  if (typeof b.at === 'number') {
    return typeof a.at === 'number' ? undefined : { at: zero, open: true };
  }
  if (typeof a.at === 'number' || b.at.eq(0)) {
    return { at: signAt(a) * sign > 0 ? 1 : -1, open: true };
  }
  return { at: a.at.div(b.at), open: a.open || b.open };
}

/** The smallest interval that holds all corners; of two equal ones the closed one counts. */
function hull(corners: readonly End[]): Interval {
  const [first] = corners;
  const start = first ?? { at: zero, open: false };
  const pick = (best: End, end: End, side: number): End => {
    const order = compareAt(end.at, best.at) * side;
    return order < 0 || (order === 0 && !end.open) ? end : best;
  };
  return {
    low: corners.reduce((best, end) => pick(best, end, 1), start),
    high: corners.reduce((best, end) => pick(best, end, -1), start),
  };
}
