import type { Style } from '../edits/emit.ts';
import type { Fault } from '../faults.ts';
import type { Scene, Spot } from '../spot.ts';

/** All that a finding about one value is made from. */
export interface ValueFault {
  readonly scene: Scene;
  readonly spot: Spot;
  readonly fault: Fault;
  readonly style: Style;
}
