import { sql } from 'kysely';

import { MovedClock } from '../clock.js';
import type { Database } from '../database/database.js';
import { inOneTransaction } from '../database/one-transaction.js';
import { Limiters } from '../limits/limiters.js';
import { loadReferenceData } from '../reference/load-reference-data.js';
import type { Services } from '../services.js';
import { addPeople } from './accounts.js';
import { Cast } from './cast.js';
import { inOrder, planHistories } from './histories.js';
import { loadOffers } from './offers.js';
import { pairUnits } from './pairings.js';
import { PERFORM } from './perform.js';
import { addGridsAndBuildings } from './places.js';
import { Random } from './random.js';
import { SilentAnnouncer } from './silent-announcer.js';
import { readSpokenDemands } from './spoken-demands.js';
import { Stage } from './stage.js';
import { Timing } from './timing.js';

const SEED = 20_261_122;
/** Everything that is no history is older than the oldest one. */
const DAYS_BEFORE = 100;

/**
 * Fills an empty city with the demonstration: real places, units and offers, and histories of the last ninety days, made
 * by the product's own commands under a moved clock. All of it is one transaction: after a kill nothing is left, and the
 * next start loads it anew.
 */
export async function loadDemonstration(services: Services): Promise<void> {
  await inOneTransaction(services.database, async (inside) => {
    const present = services.time.now();
    const clock = new MovedClock(new Date(present.getTime() - DAYS_BEFORE * 86_400_000));
    const stage = new Stage(quietServices(services, inside, clock), clock, new Random(SEED));
    await loadReferenceData(stage.services);
    const places = await addGridsAndBuildings(stage.services);
    await pairUnits(stage.services, places);
    await addPeople(stage.services, places, clock.now());
    const cast = await Cast.assemble(stage.services, places);
    const offers = await loadOffers(stage, cast);
    const timing = new Timing(present, services.calendar, stage.random);
    const histories = planHistories(await readSpokenDemands(), cast, timing, stage.random);
    const play = { stage, cast, offers, counts: { residents: 0, ratings: 0 } };
    for (const { history, step, at } of inOrder(histories)) {
      clock.moveTo(at);
      await PERFORM[step](play, history);
    }
    await markAsDemonstration(inside);
  });
}

/** The same services, but nobody is told of what happened long ago, and nobody is too quick. */
function quietServices(services: Services, database: Database, time: MovedClock): Services {
  const limiters = new Limiters(database.pool, {
    loginByAccount: null,
    loginByAddress: null,
    submissionByAddress: null,
    trackingByAddress: null,
    trackingByNumber: null,
  });
  return { ...services, database, time, limiters, announcer: new SilentAnnouncer(database.pool) };
}

/** The city was empty, so all that is in these lists is of the demonstration. */
async function markAsDemonstration({ kysely }: Database): Promise<void> {
  for (const table of ['resources', 'demands', 'orders']) {
    await sql`update ${sql.table(table)} set is_demonstration = true where not is_demonstration`.execute(
      kysely,
    );
  }
}
