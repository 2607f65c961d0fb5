import type { Formula } from '../../syntax/marks/mark.ts';
import { fault, type FigureNode } from './formulaInputs.ts';
import { inUnit, literal, opposite, product, type Quantity, quotient, sum } from './quantity.ts';
import { isAlikePerPiece, isOwnUnit, isPlain, measureOf } from './measure.ts';
import type { DerivedFault } from './metric.ts';
import { numberFrom } from './readLevel.ts';

type Operation = Extract<Formula, { readonly left: Formula }>;

/** What a computation needs from around it. */
export interface Reckoning {
  readonly figure: (node: FigureNode) => Quantity | undefined;
  readonly faults: DerivedFault[];
  /** What a division by zero says about the place in the data. */
  readonly place: Readonly<Record<string, string>>;
}

/** Computes a formula; undefined with a fault where that cannot be done. */
export function compute(formula: Formula, reckoning: Reckoning): Quantity | undefined {
  if (formula.type === 'figure') return reckoning.figure(formula);
  if (formula.type === 'number') {
    const value = numberFrom(formula.text);
    return value === undefined
      ? failed(reckoning, fault('syntax', formula))
      : literal(value, formula);
  }
  if (formula.type === 'negate') {
    const quantity = compute(formula.of, reckoning);
    return quantity && opposite(quantity);
  }
  const left = compute(formula.left, reckoning);
  const right = compute(formula.right, reckoning);
  return left && right && operate(formula, left, right, reckoning);
}

function operate(
  formula: Operation,
  left: Quantity,
  right: Quantity,
  reckoning: Reckoning,
): Quantity | undefined {
  if (formula.type === '*') return product(left, right);
  if (formula.type === '/') {
    const result = quotient(left, right);
    if (result !== 'zero') return result;
    return failed(reckoning, fault('division-by-zero', formula.right, reckoning.place));
  }
  const result = sum(left, formula.type === '-' ? opposite(right) : right);
  const units = { left: left.measure.name, right: right.measure.name };
  return result ?? failed(reckoning, fault('unit-clash', formula, units));
}

function failed({ faults }: Reckoning, found: DerivedFault): undefined {
  faults.push(found);
  return undefined;
}

/**
 * A result in the unit that its metric declares. The difference of two percentages is a percentage
 * or points; a quotient of like things is a ratio, times, or in per cent times 100; what is counted
 * may be left out, as in euros per order. Undefined with a fault where the units do not fit.
 */
export function settle(
  result: Quantity,
  unit: string | undefined,
  formula: Formula,
  faults: DerivedFault[],
): Quantity | undefined {
  if (unit === undefined || (result.isLiteral && result.hundred === undefined)) return result;
  const declared = measureOf(unit);
  if (result.hundred && (result.hasShare || declared.isShare)) {
    faults.push(fault('times-hundred', result.hundred));
    return undefined;
  }
  if (result.isLiteral) return result;
  if (isOwnUnit(unit) && !fits(result, unit) && isCompound(result)) return result;
  if (fits(result, unit)) return inUnit(result, declared);
  faults.push(fault('unit-clash', formula, { found: result.measure.name, unit }));
  return undefined;
}

function fits({ measure, hundred }: Quantity, unit: string): boolean {
  // An index: what it was at first is 100 points.
  if (unit === 'point' && hundred && isPlain(measure)) return true;
  const declared = measureOf(unit);
  if (declared.isShare) return isPlain(measure);
  return !measure.isShare && isAlikePerPiece(measure, declared);
}

/** Of a unit of the team's own nobody knows what it is made of. */
function isCompound({ measure }: Quantity): boolean {
  if (measure.isShare) return false;
  const [power, ...more] = measure.dimensions.values();
  return power !== 1 || more.length > 0;
}
