import type { Database } from './database.js';
import { inOneTransaction } from './one-transaction.js';

/** Ends a transaction without a commit, and carries the result out of it. */
class RolledBack<Result> extends Error {
  override readonly name = 'RolledBack';

  constructor(readonly result: Result) {
    super('rolled back on purpose');
  }
}

/** Does the work, gives its result and writes nothing: the transaction around it is rolled back. */
export async function dryRun<Result>(
  database: Database,
  work: (inside: Database) => Promise<Result>,
): Promise<Result> {
  try {
    return await inOneTransaction(database, async (inside): Promise<Result> => {
      throw new RolledBack(await work(inside));
    });
  } catch (error) {
    if (error instanceof RolledBack) return (error as RolledBack<Result>).result;
    throw error;
  }
}
