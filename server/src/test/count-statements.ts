import type { Database } from '../database/database.js';

type Queryable = { query: (...args: unknown[]) => unknown };

/** What a process does in the background, maybe in the middle of what is counted: announcing changes, reading the settings. */
const IN_THE_BACKGROUND =
  /^select pg_notify\(|^\s*select name, version, value, holds_from as "holdsFrom" from settings /;

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
      if (!IN_THE_BACKGROUND.test(text)) statements.push(text);
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
