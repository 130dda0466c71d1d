import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { ruleInForce } from './rule-in-force.js';

/**
 * Derives who may claim a category (`unit_categories`) from the rule in force: its lead unit and co-units. A category without any rule
 * keeps the units of the units table. Writes differences only, because each raises the rights version of the unit's people.
 * @returns how many entries changed
 */
export async function deriveResponsibleUnits(em: SqlEntityManager, today: string): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    with ruled as materialized (
      select c.code, r.lead_unit_id, r.co_unit_ids
      from categories c join dispatch_rules r on r.id = ${ruleInForce(sql.ref('c.code'), today)}
    ), wanted as materialized (
      select distinct ruled.code, u.id as unit_id
      from ruled join units u on u.id = any(ruled.lead_unit_id || ruled.co_unit_ids) where u.closed_at is null
    ), gone as (
      delete from unit_categories d using ruled where d.category_code = ruled.code
        and not exists (select from wanted w where w.code = d.category_code and w.unit_id = d.unit_id)
      returning 1
    ), come as (
      insert into unit_categories (unit_id, category_code) select unit_id, code from wanted
      on conflict do nothing returning 1
    )
    select ((select count(*) from gone) + (select count(*) from come))::integer as changed
  `.execute(em.getKysely<unknown>());
  return rows[0]?.changed ?? 0;
}
