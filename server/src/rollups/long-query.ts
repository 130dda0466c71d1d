import type { PoolClient } from 'pg';

const LONGEST_MS = 3_600_000;

/** For statements over all rows of a city: they may take longer than a request would. */
export async function longQuery<Row extends object>(
  connection: PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const query = { text, values: [...values], query_timeout: LONGEST_MS };
  return (await connection.query<Row>(query)).rows;
}
