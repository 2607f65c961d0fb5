import { Big } from 'big.js';
import { divide, type Interval, levelOf, multiply, point, signOf, subtract } from './interval.ts';
import type { Level } from './level.ts';
import { isAlike, measureOf } from './measure.ts';
import type { Metric } from './metric.ts';
import type { Observation } from './metricFacts.ts';
import { possible } from './possible.ts';
import { inUnit, measured } from './quantity.ts';

/**
 * Why two levels cannot be compared:
 * - `no-number`: one of them is words alone
 * - `unit`: they are in units that cannot be converted, such as two currencies
 * - `zero-base`: the first may be zero, and nothing is a multiple of zero
 * - `negative-base`, `sign-change`: a loss before, or a loss after a gain: a percentage would mislead
 * - `unbounded`: the bounds leave every result possible
 */
export type NotComputable =
  | 'no-number'
  | 'unit'
  | 'zero-base'
  | 'negative-base'
  | 'sign-change'
  | 'unbounded';

/** A level that was computed, in a unit of its own. */
export interface Computed {
  readonly level: Level;
  readonly unit: string | undefined;
}

export type Computation = Computed | { readonly fault: NotComputable };

const one = point(new Big(1));
const hundred = point(new Big(100));

/** True for a computation that has a result. */
export function isComputed(computation: Computation): computation is Computed {
  return 'level' in computation;
}

/** The second level less the first. Of percentages it is in percentage points. */
export function difference(metric: Metric, from: Observation, to: Observation): Computation {
  const { unit } = metric.facts;
  const shownIn = unit === 'percent' ? 'pp' : unit === 'other:rank' ? 'count' : unit;
  return between(metric, from, to, (a, b) => subtract(b, a), shownIn);
}

/**
 * The relative change in per cent: (b / a − 1) × 100. Only for a base above zero and a second level
 * that is not below it.
 */
export function relativeChange(metric: Metric, from: Observation, to: Observation): Computation {
  return between(metric, from, to, relative, 'percent');
}

function relative(a: Interval, b: Interval): Interval | NotComputable {
  const quotient = guarded(a, b);
  return typeof quotient === 'string' ? quotient : multiply(subtract(quotient, one), hundred);
}

/** How many times the first level the second one is: b / a, guarded in the same way. */
export function multiple(metric: Metric, from: Observation, to: Observation): Computation {
  return between(metric, from, to, guarded, 'times');
}

function guarded(a: Interval, b: Interval): Interval | NotComputable {
  const [before, after] = [signOf(a), signOf(b)];
  if (before < 0) return after > 0 ? 'sign-change' : 'negative-base';
  if (before === 0) return 'zero-base';
  if (after < 0 || mayBeNegative(b)) return 'sign-change';
  const quotient = divide(b, a) ?? 'zero-base';
  return typeof quotient !== 'string' && isAnything(quotient) ? 'unbounded' : quotient;
}

/** True for what every quotient of levels above zero is: more than 0 times, more than −100 %. */
function isAnything({ low, high }: Interval): boolean {
  return high.at === 1 && (typeof low.at === 'number' || low.at.lte(0));
}

function mayBeNegative({ low }: Interval): boolean {
  return typeof low.at === 'number' ? low.at < 0 : low.at.lt(0);
}

function between(
  metric: Metric,
  from: Observation,
  to: Observation,
  compute: (a: Interval, b: Interval) => Interval | NotComputable,
  unit: string | undefined,
): Computation {
  const a = inMetricUnit(metric, from);
  const b = inMetricUnit(metric, to);
  if (typeof a === 'string') return { fault: a };
  if (typeof b === 'string') return { fault: b };
  const result = compute(a, b);
  if (typeof result === 'string') return { fault: result };
  const approximate = Boolean(from.level?.approximate || to.level?.approximate);
  const level = levelOf(result, approximate);
  return level === undefined ? { fault: 'unbounded' } : { level, unit };
}

function inMetricUnit(metric: Metric, { level, unit }: Observation): Interval | NotComputable {
  const interval = level && possible(level, metric.facts, unit);
  if (interval === undefined) return 'no-number';
  const [own, wanted] = [measureOf(unit ?? metric.facts.unit), measureOf(metric.facts.unit)];
  if (!isAlike(own, wanted) || own.isShare !== wanted.isShare) return 'unit';
  return inUnit(measured(interval, own), wanted).amount ?? 'no-number';
}
