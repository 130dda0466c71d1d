import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import { BadInput } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import { membershipsOn } from './load-viewer.js';
import { isPersonKept } from './people.policy.js';

/** A link: the person that it lets in, and its maker; null where a command made it. */
export interface MadeLink {
  readonly personId: string;
  readonly createdById: string | null;
}

/**
 * Checks that the maker of a link could make it now too. Otherwise a link would outlive the rights of its maker, or open an account
 * that has been given roles beyond them.
 * @throws BadInput
 */
export async function assertMayStillLetIn(
  kysely: Kysely<unknown>,
  { personId, createdById }: MadeLink,
  today: Sql,
): Promise<void> {
  if (createdById === null) return;
  const { rows: makers } = await sql<Viewer>`
    select p.id as "personId", p.account, p.name, ${membershipsOn(today)} as memberships
    from people p where p.id = ${createdById} and p.status = 'ACTIVE'
  `.execute(kysely);
  const { rows } = await sql`
    select from people p where p.id = ${personId} and ${isPersonKept(rowOf('p'), makers[0] ?? null, today)}
  `.execute(kysely);
  if (rows.length === 0) throw new BadInput({ token: { problem: 'lateLink' } });
}
