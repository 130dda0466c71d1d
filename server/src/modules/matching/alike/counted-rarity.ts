import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import type { Database } from '../../../database/database.js';
import { Rarity } from './rarity.js';

/** The counts change little, so a process reads them this often. */
const READ_EVERY_MS = 600_000;

interface Read {
  readonly at: number;
  readonly rarity: Promise<Rarity>;
}

const READ = new WeakMap<Database, Read>();

/** The rarity of terms in the city's own demands, as the job counted it last. Shared by all requests of a process. */
export function countedRarity({ services, now }: Pick<RequestContext, 'services' | 'now'>): Promise<Rarity> {
  const { database } = services;
  const before = READ.get(database);
  if (before !== undefined && Math.abs(now.getTime() - before.at) < READ_EVERY_MS) return before.rarity;
  const read = { at: now.getTime(), rarity: readRarity(database) };
  READ.set(database, read);
  // A failed read is not kept.
  read.rarity.catch(() => READ.get(database) === read && READ.delete(database));
  return read.rarity;
}

async function readRarity({ kysely }: Database): Promise<Rarity> {
  const { rows } = await sql<{ term: string; texts: number; of: number }>`
    select term, texts, of_texts as of from demand_term_counts
  `.execute(kysely);
  return new Rarity(new Map(rows.map(({ term, texts, of }) => [term, { texts, of }])));
}
