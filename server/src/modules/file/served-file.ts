import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { any } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { demandVisibleTo } from '../demand/demand.policy.js';
import type { Tracking } from '../demand/tracked-demand.js';
import { countingTries } from '../demand/tracked-demand.js';
import { isFileOfRequester } from '../demand/tracked-files.js';
import { orderVisibleTo } from '../order/order.policy.js';
import { hashIfToken } from '../people/token.js';

/** A file as it is served. */
export interface ServedFile {
  readonly storageKey: string;
  readonly type: string;
  readonly isImage: boolean;
  readonly checksum: string;
}

/** What a request shows besides a session: number and code of a requester, or the secret of an upload. */
export interface ShownRights {
  readonly tracking: Tracking | null;
  readonly secret: string | null;
}

const file = rowOf('f');
const demand = rowOf('file_demand');
const order = rowOf('file_order');

/**
 * The file, where the reader may see what it hangs on. One that waits is seen by its uploader alone.
 * @throws NotFound for everyone else, and TooOften for wrong codes
 */
export async function servedFile(
  context: RequestContext,
  id: string,
  shown: ShownRights,
): Promise<ServedFile> {
  if (!isId(id)) throw new NotFound();
  const { tracking } = shown;
  if (tracking === null) return found(context, id, any(...grantsOf(context, shown)));
  return countingTries(context, tracking, async () => {
    if (!(await isFileOfRequester(context, tracking, id))) throw new NotFound();
    return found(context, id, sql`true`);
  });
}

function grantsOf({ viewer }: RequestContext, { secret }: ShownRights): readonly Sql[] {
  const isAttachedTo = (noun: string): Sql => sql`f.noun = ${sql.lit(noun)}`;
  const secretHash = hashIfToken(secret ?? '');
  const waiting = sql`f.subject_id is null`;
  const grants: Sql[] = [];
  if (secretHash !== null) grants.push(sql`(${waiting} and f.secret_hash = ${secretHash})`);
  if (viewer === null) return grants;
  return [
    ...grants,
    sql`(${waiting} and f.uploaded_by_id = ${viewer.personId}::uuid)`,
    sql`(${isAttachedTo('DEMAND')} and exists (select from demands ${sql.ref(demand.alias)}
      where ${demand.col('id')} = ${file.col('subject_id')} and ${demandVisibleTo(demand, viewer)}))`,
    sql`(${isAttachedTo('ORDER')} and exists (select from orders ${sql.ref(order.alias)}
      where ${order.col('id')} = ${file.col('subject_id')} and ${orderVisibleTo(order, viewer)}))`,
  ];
}

async function found({ services }: RequestContext, id: string, mayBeSeen: Sql): Promise<ServedFile> {
  const { rows } = await sql<ServedFile>`
    select f.storage_key as "storageKey", f.type, f.width is not null as "isImage", f.checksum
    from files f where f.id = ${id} and f.stored_at is not null and f.discarded_at is null and ${mayBeSeen}
  `.execute(services.database.kysely);
  const [row] = rows;
  if (row === undefined) throw new NotFound();
  return row;
}
