import type { Acting } from '../actor.js';
import type { MovedClock } from '../clock.js';
import type { RequestContext } from '../graphql/context.js';
import type { Viewer } from '../policy/viewer.js';
import type { Services } from '../services.js';
import type { Random } from './random.js';

/** Where the histories play: the product's own services under a clock that is moved from step to step. */
export class Stage {
  constructor(
    readonly services: Services,
    readonly clock: MovedClock,
    readonly random: Random,
  ) {}

  /** Somebody acts now; null: a resident without an account. */
  acting(viewer: Viewer | null): Acting {
    return { viewer, now: this.clock.now(), locale: 'zh-CN', services: this.services };
  }

  /** A resident with number and code, as a request of his would come. */
  resident(): RequestContext {
    return {
      ...this.acting(null),
      requestId: 'demonstration',
      address: 'demonstration',
      sessionHash: null,
    };
  }
}
