import type { Big } from 'big.js';

/**
 * How much: an exact decimal, a range, a bound, a ratio, or words alone. Digits are read from the
 * text, so that `18.50` has two decimals.
 */
export interface Level {
  readonly value: Big | undefined;
  /** The value's digits as they are written; undefined for one that was computed. */
  readonly literal: string | undefined;
  readonly min: Big | undefined;
  readonly max: Big | undefined;
  /** Which bounds do not count themselves. */
  readonly exclusive: 'none' | 'min' | 'max' | 'both';
  /** The second half of a ratio: 500 in `1:500`; `value` is the first. */
  readonly ratio: Big | undefined;
  readonly approximate: boolean;
  readonly text: string | undefined;
}
