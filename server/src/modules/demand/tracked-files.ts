import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Sql } from '../../sql/fragment.js';
import { maskedUnless } from './free-text.js';
import type { Tracking } from './tracked-demand.js';
import { isCode, readTracking } from './tracked-demand.js';
import { isLead, requesters } from './tracked-requester.js';

/** A file as the requester's page shows it: `Attachment` of the API. */
export interface TrackedFile {
  readonly id: string;
  readonly name: string;
}

/**
 * The photos that a requester sees (`f`, beside `r`, `s` and `d` of the requester): the own photos, and those of the result, where
 * it is verified and the demand is the requester's. What the first requester sent is not a neighbour's to see.
 */
const isTheirs = sql`f.demand_id in (s.id, d.id) and f.width is not null and (
  (r.backer_id is null and f.noun = 'DEMAND' and f.subject_id = s.id and f.action = 'SUBMIT')
  or (${isLead} and f.noun = 'ORDER' and f.action = 'COMPLETE' and exists (
    select from orders o where o.id = f.subject_id and o.verified_at is not null and f.attached_at >= o.completed_at)))`;

/** The name of a unit's file is masked, as its texts are. */
const shownName = maskedUnless(sql`f.noun = 'DEMAND'`, sql`f.name`);

/** The files as JSON, for the statement of the tracking page. */
export const trackedFiles: Sql = sql`(select coalesce(json_agg(json_build_object('id', f.id, 'name', ${shownName}, 'type', f.type,
    'size', f.bytes, 'width', f.width, 'height', f.height, 'action', f.action, 'at', f.attached_at)
    order by f.event_id, f.position), '[]'::json) from files f where ${isTheirs})`;

/** Whether number and code are right, and the requester sees the file. */
export async function isFileOfRequester(
  { services }: RequestContext,
  tracking: Tracking,
  fileId: string,
): Promise<boolean> {
  const { number, trackingCode } = readTracking(tracking);
  const { rows } = await sql<{ hash: string }>`
    select r.hash from (${requesters(number)}) r join demands s on s.id = r.demand_id
    join demands d on d.id = coalesce(s.merged_into_id, s.id)
    join files f on f.id = ${fileId} and ${isTheirs}
  `.execute(services.database.kysely);
  return isCode(services.vault, trackingCode, rows[0]?.hash ?? '');
}
