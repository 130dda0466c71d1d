import type { Config } from '../../config.js';
import type { Services } from '../../context/services.js';
import { Limiters } from '../../limits/limiters.js';
import { Announcer } from '../../notify/announcer.js';
import { readOrMakeSecrets } from '../../personal-data/secrets-file.js';
import { Vault } from '../../personal-data/vault.js';
import type { Say } from '../../say.js';
import { Settings } from '../../settings/settings.js';
import { openStorage } from '../../storage/open-storage.js';
import { systemTime } from '../../time-source.js';
import { openDatabase } from './open-database.js';

/** The parts of a process, and how they are closed. */
export interface OpenedServices {
  readonly services: Services;
  /** Gathers the planner's statistics. */
  readonly analyze: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the long-lived parts of a process, the database first. */
export async function openServices(config: Config, say: Say): Promise<OpenedServices> {
  const secrets = config.secrets ?? readOrMakeSecrets(config.dataDir);
  const { database, analyze, close } = await openDatabase(config, say);
  const announcer = new Announcer(database.pool);
  const services: Services = {
    config,
    database,
    time: systemTime,
    settings: await Settings.open(database, config.timeZone),
    vault: new Vault(secrets),
    limiters: new Limiters(database.pool, config.rates),
    files: openStorage(config.files),
    announcer,
  };
  return {
    services,
    analyze,
    close: async () => {
      await announcer.close();
      await close();
    },
  };
}
