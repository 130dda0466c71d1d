import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pTimeout from 'p-timeout';

import type { Database } from '../database/database.js';

const ANSWER_WITHIN_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: it can serve, so the database is there with all migrations. */
export function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );

  let isMigrated = false;
  const isReady = async (): Promise<boolean> => {
    // Migrations only go forward, so a migrated database stays migrated.
    if (isMigrated) await sql`select 1`.execute(database.kysely);
    else isMigrated = await database.isReady();
    return isMigrated;
  };

  app.get('/readyz', async (_request, reply) => {
    const ready = await pTimeout(isReady(), { milliseconds: ANSWER_WITHIN_MS }).catch(() => false);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'unavailable' });
  });
}
