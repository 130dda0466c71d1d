import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { Demand } from './demand.entity.js';

/**
 * Locks a demand until the transaction ends. Whoever changes an order locks its demand first, then the order, then a
 * resource; nobody but a merge holds two demands. So no two commands wait for each other.
 * @throws NotFound
 */
export async function lockDemand(em: SqlEntityManager, id: string): Promise<Demand> {
  if (!isId(id)) throw new NotFound();
  return lockWhere(em, sql`d.id = ${id}`);
}

/** @throws NotFound */
export function lockDemandNumbered(em: SqlEntityManager, number: string): Promise<Demand> {
  return lockWhere(em, sql`d.number = ${number}`);
}

/**
 * Locks the two demands of a merge. Merges of a city go one after another: a merge also moves those that follow the
 * merged one, and which these are is known only when nobody else can merge.
 * @throws NotFound
 */
export async function lockForMerge(
  em: SqlEntityManager,
  id: string,
  intoId: string,
): Promise<{ demand: Demand; target: Demand }> {
  await sql`select pg_advisory_xact_lock(hashtext('lindan.merge.' || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
  return { demand: await lockDemand(em, id), target: await lockDemand(em, intoId) };
}

async function lockWhere(em: SqlEntityManager, condition: Sql): Promise<Demand> {
  // Not all of the row: it holds, and could be very long, what only searches need.
  const columns = em.getMetadata(Demand).props.flatMap(({ fieldNames }) => fieldNames);
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(`d.${column}`)))}
    from demands d where ${condition} for update
  `.execute(em.getKysely<unknown>());
  const [row] = rows;
  if (row === undefined) throw new NotFound();
  return em.map(Demand, row);
}
