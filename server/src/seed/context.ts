import type { Acting } from '../context/acting.js';
import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import type { Viewer } from '../context/viewer.js';
import { Announcer } from '../notify/announcer.js';
import type { MovedClock } from '../time-source.js';
import type { Random } from './random.js';
import type { Users } from './users.js';

/** The product's services under a simulated clock, which is advanced from step to step. */
export class SeedContext {
  constructor(
    readonly services: Services,
    readonly clock: MovedClock,
    readonly random: Random,
  ) {}

  /** The actor of a command at the simulated time; null is a resident without an account. */
  acting(viewer: Viewer | null): Acting {
    return { viewer, now: this.clock.now(), locale: 'zh-CN', services: this.services };
  }

  /** The request context of a person, or of a resident with a tracking number and code. */
  request(viewer: Viewer | null): RequestContext {
    return {
      ...this.acting(viewer),
      requestId: 'demonstration',
      address: 'demonstration',
      sessionHash: null,
      browserMarks: [],
    };
  }
}

/** The state that all steps of all scenario runs share. */
export interface ScenarioContext {
  readonly seed: SeedContext;
  readonly users: Users;
  /** Ids of the created resources, by the ids of the source table. */
  readonly offers: ReadonlyMap<string, string>;
  /** Numbers of residents and ratings so far. */
  readonly counts: { residents: number; ratings: number };
}

/** Publishes no notifications: the events of the seed are in the past. */
export class SilentAnnouncer extends Announcer {
  override announce(): void {}
  override settingsChanged(): void {}
}
