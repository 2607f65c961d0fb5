import { Big } from 'big.js';
import type { Span } from '../../syntax/finding.ts';
import { add, divide, type Interval, multiply, negate, point } from './interval.ts';
import { combined, isAlike, type Measure, pure } from './measure.ts';

/** A step of a formula: how much, and in which unit. */
export interface Quantity {
  /** Undefined while only the units are looked at. */
  readonly amount: Interval | undefined;
  readonly measure: Measure;
  /** A number of the formula itself: it takes on the unit of what it is added to. */
  readonly isLiteral: boolean;
  /** A percentage is among its factors. */
  readonly hasShare: boolean;
  /** Where it was multiplied or divided by a written 100. */
  readonly hundred: Span | undefined;
}

const hundred = new Big(100);

/** A number as it stands in the formula. */
export function literal(value: Big, span: Span): Quantity {
  const written = value.eq(hundred) ? { start: span.start, end: span.end } : undefined;
  return {
    amount: point(value),
    measure: pure,
    isLiteral: true,
    hasShare: false,
    hundred: written,
  };
}

/** Something measured. */
export function measured(amount: Interval | undefined, measure: Measure): Quantity {
  return { amount, measure, isLiteral: false, hasShare: measure.isShare, hundred: undefined };
}

export function opposite(quantity: Quantity): Quantity {
  return { ...quantity, amount: quantity.amount && negate(quantity.amount) };
}

/** Undefined where the units cannot be added. */
export function sum(left: Quantity, right: Quantity): Quantity | undefined {
  const [first, second] = brought(left, right) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const amount = first.amount && second.amount && add(first.amount, second.amount);
  return {
    amount,
    measure: first.measure,
    isLiteral: first.isLiteral && second.isLiteral,
    hasShare: first.hasShare || second.hasShare,
    // A 100 that something is taken from (100 - share) is no factor.
    hundred: factorOf(first) ?? factorOf(second),
  };
}

function factorOf({ isLiteral, hundred: at }: Quantity): Span | undefined {
  return isLiteral ? undefined : at;
}

/** Both in one unit: that of the left one, or that of the one which has any. */
function brought(left: Quantity, right: Quantity): readonly [Quantity, Quantity] | undefined {
  if (left.isLiteral) return [{ ...left, measure: right.measure }, right];
  if (right.isLiteral) return [left, { ...right, measure: left.measure }];
  if (!isAlike(left.measure, right.measure)) return undefined;
  return [left, inUnit(right, left.measure)];
}

/** The same in another unit of the same dimensions. */
export function inUnit(quantity: Quantity, measure: Measure): Quantity {
  const { factor } = quantity.measure;
  if (factor.eq(measure.factor)) return { ...quantity, measure };
  const up = quantity.amount && multiply(quantity.amount, point(factor));
  return { ...quantity, amount: up && partsOf(up, measure.factor), measure };
}

/** Per cent and its kin are taken by moving the point, which is exact and quick. */
function partsOf(amount: Interval, factor: Big): Interval | undefined {
  const isTenth = factor.e <= 0 && factor.c.length === 1 && factor.c[0] === 1 && factor.s === 1;
  return isTenth
    ? multiply(amount, point(new Big(`1e${-factor.e}`)))
    : divide(amount, point(factor));
}

export function product(left: Quantity, right: Quantity): Quantity {
  const [a, b] = factors(left, right);
  const amount = a.amount && b.amount && multiply(a.amount, b.amount);
  return joined(a, b, amount, left.isLiteral ? b.measure : measureOf(a, b, 1));
}

/** `zero` where the divisor may be zero. */
export function quotient(left: Quantity, right: Quantity): Quantity | 'zero' {
  const [a, b] = factors(left, right, true);
  const amount = a.amount && b.amount && divide(a.amount, b.amount);
  if (amount === undefined && a.amount && b.amount) return 'zero';
  const result = joined(a, b, amount, measureOf(a, b, -1));
  // One percentage by another is a plain quotient.
  return { ...result, hasShare: left.hasShare !== right.hasShare };
}

function measureOf(a: Quantity, b: Quantity, power: 1 | -1): Measure {
  if (b.isLiteral) return a.measure;
  return combined(a.measure, b.measure, power);
}

/** A percentage times or by a plain number stays one; with anything else it is a fraction. */
function factors(left: Quantity, right: Quantity, dividing = false): readonly [Quantity, Quantity] {
  if (right.isLiteral || (left.isLiteral && !dividing)) return [left, right];
  return [fraction(left), fraction(right)];
}

function fraction(quantity: Quantity): Quantity {
  return quantity.measure.isShare ? inUnit(quantity, pure) : quantity;
}

function joined(
  a: Quantity,
  b: Quantity,
  amount: Interval | undefined,
  measure: Measure,
): Quantity {
  const isFraction = measure.dimensions.size === 0 && !measure.isShare;
  const result = {
    amount,
    measure,
    isLiteral: a.isLiteral && b.isLiteral,
    hasShare: a.hasShare || b.hasShare,
    hundred: a.hundred ?? b.hundred,
  };
  // Kilometres by metres is a plain number in the end.
  return isFraction ? inUnit(result, pure) : result;
}
