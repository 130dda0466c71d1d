import type { Config } from '../../config.js';
import { isConnectionError } from '../../database/connection-errors.js';
import { keepJobs } from '../../jobs/keep-jobs.js';
import { JOBS } from '../../jobs/registry.js';
import type { Say } from '../../say.js';
import type { Demonstration } from '../../seed/demonstration.js';
import { buildApp } from '../app.js';
import { errorLog } from '../logging/log-requests.js';
import { keepHouse } from './housekeeping.js';
import { openServices } from './open-services.js';
import { prepareDatabase } from './prepare-database.js';
import { tellAddresses } from './tell-addresses.js';

export interface RunningServer {
  readonly port: number;
  /** Completes requests under way, then closes sockets, connections and an embedded database. */
  readonly stop: () => Promise<void>;
}

/** Starts a server from its settings. A failure of a later step closes what is open. */
export async function startServer(
  config: Config,
  demonstration: Demonstration,
  say: Say,
): Promise<RunningServer> {
  const opened = await openServices(config, say);
  const { services, close } = opened;
  try {
    await prepareDatabase(opened, demonstration, say);
    const app = await buildApp(services);
    const port = await app.listen(config.port, config.host);
    await tellAddresses(services, port, demonstration, say);
    const log = errorLog(app.http);
    const toLog = (error: unknown): void => {
      if (!isConnectionError(error)) log(error, 'housekeeping');
    };
    const ends = [keepHouse(services, toLog), keepJobs(services, JOBS, toLog)];
    return {
      port,
      stop: async () => {
        await Promise.all([app.close(), ...ends.map((end) => end())]);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
