import type { Database } from '../database/database.js';

type Queryable = { query: (...args: unknown[]) => unknown };

/** What all processes are told of changes is sent some time after them, maybe in the middle of what is counted. */
const TOLD_LATER = /^select pg_notify\(/;

/** Runs some work and counts the statements that it sends, transaction brackets included. */
export async function countStatements<T>(
  database: Database,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const pools = [database.pool, ...Object.values(database.sidePools)];
  const acquired = (client: unknown) => {
    const target = client as Queryable & { counted?: Queryable['query'] };
    if (target.counted !== undefined) return;
    const query = target.query;
    target.counted = query;
    target.query = (...args: unknown[]) => {
      const [first] = args;
      const text = typeof first === 'string' ? first : String((first as { text?: string }).text);
      if (!TOLD_LATER.test(text)) statements.push(text);
      return query.apply(target, args);
    };
    restore.push(() => {
      target.query = query;
      delete target.counted;
    });
  };
  const restore: (() => void)[] = [];
  for (const pool of pools) pool.on('acquire', acquired);
  try {
    return { result: await work(), statements };
  } finally {
    for (const pool of pools) pool.off('acquire', acquired);
    restore.forEach((undo) => undo());
  }
}
