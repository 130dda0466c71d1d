import { sql } from 'kysely';
import type { Services } from '../context/services.js';
import type { Database } from '../database/database.js';
import { inOneTransaction } from '../database/one-transaction.js';
import { Limiters } from '../limits/limiters.js';
import { MovedClock } from '../time-source.js';
import { addPeople, DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts.js';
import { setCityBounds } from './city-bounds.js';
import { SeedContext, SilentAnnouncer } from './context.js';
import type { Demonstration } from './demonstration.js';
import { loadReferenceData } from './load-reference-data.js';
import { loadOffers } from './offers.js';
import { pairUnits } from './pairings.js';
import { addGridsAndBuildings } from './places.js';
import { Random } from './random.js';
import { STEP_HANDLERS } from './run-scenario.js';
import { planRuns, stepsInOrder } from './scenario-runs.js';
import { Scheduler } from './schedule.js';
import { readSourceDemands } from './source-demands.js';
import { Users } from './users.js';

const SEED = 20_261_122;
/** Places, people and resources are created before the first scenario. */
const DAYS_BEFORE = 100;

/**
 * Seeds an empty database with the demonstration: real places, units and resources, and demands of the last ninety days,
 * produced by the product's own commands under a simulated clock. The seed is one transaction, so an interrupted load leaves
 * nothing and the next start repeats it.
 */
export async function loadDemonstration(services: Services): Promise<void> {
  await inOneTransaction(services.database, async (inside) => {
    const present = services.time.now();
    const clock = new MovedClock(new Date(present.getTime() - DAYS_BEFORE * 86_400_000));
    const seed = new SeedContext(seedServices(services, inside, clock), clock, new Random(SEED));
    await loadReferenceData(seed.services);
    const places = await addGridsAndBuildings(seed.services);
    await pairUnits(seed.services, places);
    await addPeople(seed.services, places, clock.now());
    await setCityBounds(seed);
    const users = await Users.assemble(seed.services, places);
    const offers = await loadOffers(seed, users);
    const scheduler = new Scheduler(present, services.settings.at(present).calendar, seed.random);
    const runs = planRuns(await readSourceDemands(), users, scheduler, seed.random);
    const context = { seed, users, offers, counts: { residents: 0, ratings: 0 } };
    for (const { run, step, at } of stepsInOrder(runs)) {
      clock.moveTo(at);
      await STEP_HANDLERS[step](context, run);
    }
    await markAsDemonstration(inside);
  });
  // Until the commit, only the transaction saw the bounds of the city.
  await services.settings.read();
}

/** The services without notifications and without rate limits. */
function seedServices(services: Services, database: Database, time: MovedClock): Services {
  const limiters = new Limiters(database.pool, {
    loginByAccount: null,
    loginFromAnywhere: null,
    loginByAddress: null,
    submissionByAddress: null,
    lookAlikesByAddress: null,
    trackingByAddress: null,
    trackingByNumber: null,
    uploadByAddress: null,
    uploadByPerson: null,
  });
  return { ...services, database, time, limiters, announcer: new SilentAnnouncer(database.pool) };
}

/** The database was empty, so every row of these tables belongs to the demonstration. */
async function markAsDemonstration({ kysely }: Database): Promise<void> {
  for (const table of ['resources', 'demands', 'orders']) {
    await sql`update ${sql.table(table)} set is_demonstration = true where not is_demonstration`.execute(
      kysely,
    );
  }
}

/** The demonstration data, as injected into the server's start. */
export const DEMONSTRATION: Demonstration = {
  load: loadDemonstration,
  accounts: DEMONSTRATION_ACCOUNTS,
  password: DEMONSTRATION_PASSWORD,
};
