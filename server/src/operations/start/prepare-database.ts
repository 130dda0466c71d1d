import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import { fillResourceTerms } from '../../modules/matching/resource-terms.js';
import { countTerms } from '../../modules/matching/term-rarities.js';
import { checkSecrets } from '../../personal-data/secret-checks.js';
import { prepareRollups } from '../../rollups/prepare.js';
import type { Say } from '../../say.js';
import type { Demonstration } from '../../seed/demonstration.js';
import { loadDemonstrationOnce } from '../../seed/demonstration.js';
import type { OpenedServices } from './open-services.js';

/** The demonstration accounts have a published password, so production refuses them. */
export class DemonstrationInProduction extends Error {
  override readonly name = 'DemonstrationInProduction';

  constructor() {
    super(
      'This database holds demonstration accounts, whose password everybody knows. Production needs a database of its own.',
    );
  }
}

/**
 * Prepares a migrated database for service: checks the secrets, builds the rollups, and loads the demonstration at the
 * first start of an embedded one. Concurrent starts are serialised by a lock.
 */
export async function prepareDatabase(
  { services, analyze }: Omit<OpenedServices, 'close'>,
  demonstration: Demonstration,
  say: Say,
): Promise<void> {
  const { config, database } = services;
  await checkSecrets(services);
  await prepareRollups(services, () => say('counting'));
  await fillResourceTerms(database);
  await countTerms(services);
  if (config.production && (await hasDemonstrationAccounts(services))) throw new DemonstrationInProduction();
  if (!wantsDemonstration(services)) return;
  if (!(await loadDemonstrationOnce(services, demonstration, say))) return;
  await countTerms(services);
  await analyze();
}

/** The default is an embedded database only; another database gets the demonstration by setting. */
function wantsDemonstration({ config }: Services): boolean {
  return config.databaseUrl === null ? config.demonstration !== false : config.demonstration === true;
}

export async function hasDemonstrationAccounts({ database }: Services): Promise<boolean> {
  const { rows } = await sql`select from people where is_demonstration limit 1`.execute(database.kysely);
  return rows.length > 0;
}
