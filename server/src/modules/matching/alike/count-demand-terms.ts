import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';

/** Enough to tell a common pair of characters from a rare one. */
const SAMPLE = 2000;

/** Counts the terms of the newest demands, so that a rare one in common says more. @returns the size of the sample */
export async function countDemandTerms({ database }: Pick<Services, 'database'>): Promise<number> {
  const { rows } = await sql<{ texts: number }>`select count_demand_terms(${SAMPLE}) as texts`.execute(
    database.kysely,
  );
  return rows[0]?.texts ?? 0;
}
