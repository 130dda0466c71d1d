import { basePhone, normalisePhone } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer } from '../../context/viewer.js';
import type { Vault } from '../../personal-data/vault.js';
import type { Sql } from '../../sql/fragment.js';
import { any } from '../../sql/fragment.js';
import { Parameter } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import { requesterDisclosure } from './demand.policy.js';

/**
 * The demands of a phone number, where the search is one: those with it as their requester's or a backer's, and the demand into
 * which such a one was merged. Only for a viewer that reads the requester there in full, so that nobody finds out by trying numbers.
 * The keyed hash is looked up by index.
 * @returns a query of ids; undefined where the search is no phone number
 */
export function demandsOfPhone(
  search: string | null | undefined,
  vault: Vault,
  viewer: Viewer,
): Sql | undefined {
  if (phoneOf(search) === undefined) return undefined;
  const hash = new Parameter(({ filter }) => {
    const phone = phoneOf((filter as { readonly search: string }).search);
    return phone === undefined ? null : vault.phoneHash(phone);
  });
  const row = rowOf('phoned');
  const isTheirs = any(
    sql`${row.col('id')} = any(array(select demand_id from requesters where phone_hash = ${hash}::text))`,
    sql`${row.col('id')} = any(array(select demand_id from backers where phone_hash = ${hash}::text and withdrawn_at is null))`,
  );
  return sql`
    select unnest(array[${row.col('id')}, ${row.col('merged_into_id')}]) from demands ${sql.ref(row.alias)}
    where ${isTheirs} and ${requesterDisclosure(row, viewer)} = 'FULL'`;
}

function phoneOf(search: string | null | undefined): string | undefined {
  const phone = normalisePhone(search ?? '');
  return phone === undefined ? undefined : basePhone(phone);
}
