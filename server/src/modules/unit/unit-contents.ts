import { dateIn } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { hasNotEnded } from '../people/membership-period.js';
import { isOpenOrderOf } from './closing/open-orders.js';

/** How much a closing of a unit would move or end. */
export interface UnitContents {
  readonly openOrders: number;
  readonly resources: number;
  readonly people: number;
  readonly pairings: number;
}

/**
 * Counts them as they are now, in one statement.
 * @throws NotFound
 */
export async function unitContents({ services, now }: Acting, id: string): Promise<UnitContents> {
  if (!isId(id)) throw new NotFound();
  const today = sql`${dateIn(services.config.timeZone, now)}::date`;
  const unitId = sql`u.id`;
  const { rows } = await sql<UnitContents>`
    select
      (select count(*)::integer from orders where ${isOpenOrderOf(unitId)}) as "openOrders",
      (select count(*)::integer from resources r where r.unit_id = u.id and r.status <> 'EXPIRED') as resources,
      (
        select count(distinct m.person_id)::integer from memberships m
        where m.unit_id = u.id and ${hasNotEnded(rowOf('m'), today)}
      ) as people,
      (select count(*)::integer from unit_pairings p where p.unit_id = u.id) as pairings
    from units u where u.id = ${id}
  `.execute(services.database.kysely);
  const [contents] = rows;
  if (contents === undefined) throw new NotFound();
  return contents;
}
