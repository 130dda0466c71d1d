import type { Cast } from './cast.js';
import type { Stage } from './stage.js';

/** All that the steps of the histories share. */
export interface Play {
  readonly stage: Stage;
  readonly cast: Cast;
  /** The resources on the menu, by the ids of the offers. */
  readonly offers: ReadonlyMap<string, string>;
  /** How many residents have spoken, and how many have rated. */
  readonly counts: { residents: number; ratings: number };
}
