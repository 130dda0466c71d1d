import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/**
 * Checks the further categories of an input.
 * @throws BadInput naming each code that is none
 */
export async function assertCategories(em: SqlEntityManager, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const { rows } = await sql<{ code: string }>`
    select code from categories where code = any(${codes}::text[])`.execute(em.getKysely<unknown>());
  const known = new Set(rows.map(({ code }) => code));
  const unknown = codes.flatMap((code, place): [string, FieldProblem][] =>
    known.has(code) ? [] : [[`input.categoryCodes[${place}]`, { problem: 'unknown' }]],
  );
  if (unknown.length > 0) throw new BadInput(Object.fromEntries(unknown));
}

/** Replaces the further categories of a resource; its main one is none of them. The categories must exist. */
export async function writeCategories(
  em: SqlEntityManager,
  { id, categoryCode }: { readonly id: string; readonly categoryCode: string },
  codes: readonly string[],
): Promise<void> {
  const further = [...new Set(codes)].filter((code) => code !== categoryCode);
  const kysely = em.getKysely<unknown>();
  await sql`delete from resource_categories
    where resource_id = ${id} and category_code <> all(${further}::text[])`.execute(kysely);
  await sql`insert into resource_categories (resource_id, category_code)
    select ${id}, code from unnest(${further}::text[]) code on conflict do nothing`.execute(kysely);
}

/** The main category of a resource, then the further ones in the order of the tree. */
export function categoriesOf(row: Row): Sql {
  return sql`
    select c.*, c.code = ${row.col('category_code')} as is_main from categories c
    where c.code = ${row.col('category_code')}
      or c.code in (select rc.category_code from resource_categories rc where rc.resource_id = ${row.col('id')})`;
}

/**
 * Resources with any category of this code, or of one below it. Both lists are computed once for a statement, and compared by hash.
 */
export function inAnyCategory(row: Row, code: string): Sql {
  const codes = sql`select c.code from categories c where c.code = ${code} or c.parent_code = ${code}`;
  return sql`(${row.col('category_code')} = any(array(${codes}))
    or ${row.col('id')} = any(array(select rc.resource_id from resource_categories rc where rc.category_code in (${codes}))))`;
}
