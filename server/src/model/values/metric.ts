import type { Placed } from '../report.ts';
import type { MetricDeclaration } from '../symbols.ts';
import type { MetricFacts, Observation } from './metricFacts.ts';

/** A metric with everything that is known of it in its report. */
export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly facts: MetricFacts;
  readonly declaration: Placed<MetricDeclaration>;
  /**
   * What it is known of, in the order of the text, with what `about:` of its file and its own adds;
   * of a derived metric what its formula gives for every period and member that its inputs share.
   */
  readonly observations: readonly Observation[];
  /** Why a formula gives nothing, or not everything. */
  readonly faults: readonly DerivedFault[];
}

/**
 * Offsets are those of the metric's block. What `args` holds:
 * - `unknown-input`: `metric`
 * - `cycle`: `metric`, and `path`, the ids joined by arrows
 * - `no-values`: `metric`, which has no numbers to reckon with
 * - `no-such-period`, `no-such-member`: `metric`, `wanted`, `known`
 * - `ambiguous`: `metric`, `period`, `members`: several values for the same
 * - `unit-clash`: `left`, `right` where two cannot be added; `found`, `unit` where the result is of
 *   another unit than the metric
 * - `times-hundred`: a written 100 besides the one that percent stands for
 * - `nothing-shared`: `metrics`
 * - `division-by-zero`: `period`, `members`, empty for a number of the formula
 * - `unbounded`: `period`, `members`: bounds that leave every result possible, as in "more than 200"
 *   less "more than 100"
 */
export interface DerivedFault {
  readonly type:
    | 'syntax'
    | 'unknown-input'
    | 'cycle'
    | 'no-values'
    | 'no-such-period'
    | 'no-such-member'
    | 'ambiguous'
    | 'unit-clash'
    | 'times-hundred'
    | 'nothing-shared'
    | 'division-by-zero'
    | 'unbounded';
  readonly start: number;
  readonly end: number;
  readonly args: Readonly<Record<string, string>>;
}
