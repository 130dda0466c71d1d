import { Migration } from '@mikro-orm/migrations';
import type { Pool } from 'pg';

import { sqlFiles } from './sql-files.js';

/** In the order of execution. A migration is an SQL file, so it cannot import code that changes later. */
export const MIGRATIONS = sqlFiles('migrations').map(({ name, text }) => ({
  name,
  class: class extends Migration {
    override up(): void {
      this.addSql(text);
    }
  },
}));

const BASELINE = MIGRATIONS[0]?.name;

/** The database predates the baseline, and no migration leads from there. */
export class OlderDatabase extends Error {
  override readonly name = 'OlderDatabase';

  constructor() {
    super(
      'This database is from an older version that cannot be brought up to date: move ./data away, or where DATABASE_URL is set let it name another database, and start again.',
    );
  }
}

/** @throws OlderDatabase when migrations have run, but not the baseline */
export async function assertNotOlder(pool: Pool): Promise<void> {
  const { rowCount } = await pool.query(
    `select from pg_class where relname = 'migrations' and relnamespace = current_schema()::regnamespace`,
  );
  if (rowCount === 0) return;
  const { rows } = await pool.query<{ name: string }>('select name from migrations');
  if (rows.length > 0 && !rows.some(({ name }) => name === BASELINE)) throw new OlderDatabase();
}
