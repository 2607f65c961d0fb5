import type { Big } from 'big.js';
import type { Span } from '../../syntax/finding.ts';
import type { Formula } from '../../syntax/marks/mark.ts';
import type { About, Context } from '../symbols.ts';
import type { Level } from './level.ts';

/** What one entry of `metrics:` says, as it is written; values of a formula are not here. */
export interface MetricFacts {
  readonly aliases: readonly string[];
  readonly definition: string | undefined;
  readonly group: string | undefined;
  /** As it is written: `percent`, `money:EUR`, `other:km`; undefined where it is left out. */
  readonly unit: string | undefined;
  /** The ends of the scale of a score. */
  readonly scale: { readonly min: string | undefined; readonly max: string } | undefined;
  /** What the number can be at all. */
  readonly bounds: { readonly min: Big | undefined; readonly max: Big | undefined } | undefined;
  readonly good: 'up' | 'down' | 'none' | undefined;
  readonly decimals: number | undefined;
  readonly integer: boolean;
  readonly status: string | undefined;
  readonly about: About | undefined;
  readonly observations: readonly Observation[];
  /** The text of `derived:` with its place in the block, and its formula where it can be read. */
  readonly derived:
    | (Span & { readonly text: string; readonly formula: Formula | undefined })
    | undefined;
  readonly sources: readonly SourceRef[];
  readonly note: string | undefined;
}

export interface SourceRef {
  readonly id: string;
  /** Page, chapter, table or clause. */
  readonly at: string | undefined;
}

/** What is known of a metric for certain members at a certain time. Offsets are those of the block. */
export interface Observation extends Span {
  /** With what `about:` of the metric adds. */
  readonly members: Context;
  /** As it is written; `before` and `after` for the two levels of an undated pair. */
  readonly period: string | undefined;
  /** The level; undefined where only a change is known. */
  readonly level: Level | undefined;
  /** A change whose ends are not known, with its unit where it has one of its own. */
  readonly change:
    | { readonly by: Level; readonly unit: string | undefined; readonly basis: string | undefined }
    | undefined;
  /** A multiple of something else, where that is all that is known. */
  readonly times: Level | undefined;
  /** The unit of the level or multiple, where it has another than the metric. */
  readonly unit: string | undefined;
  /** What a change or multiple is measured against: a member, or words. */
  readonly versus: string | undefined;
  readonly status: string | undefined;
  /** From when this state of knowledge is: a day, month or year. */
  readonly asOf: string | undefined;
  readonly sources: readonly SourceRef[];
  readonly note: string | undefined;
}
