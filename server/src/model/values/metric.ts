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

/** Offsets are those of the metric's block. */
export interface DerivedFault {
  readonly type:
    | 'syntax'
    | 'unknown-input'
    | 'cycle'
    | 'unit-clash'
    | 'nothing-shared'
    | 'division-by-zero';
  readonly start: number;
  readonly end: number;
  readonly args: Readonly<Record<string, string>>;
}
