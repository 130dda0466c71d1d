import type { ActingAs } from '../../../context/acting.js';
import type { Unit } from '../unit.entity.js';

/** A closing: the unit, and the person that closes it. */
export interface UnitClosing {
  readonly unit: Unit;
  readonly by: ActingAs;
}

/** With the unit that takes it in. */
export interface UnitMerger extends UnitClosing {
  readonly into: Unit;
}
