import { sql } from 'kysely';

import { MEMBERSHIPS } from '../modules/people/load-viewer.js';
import type { Viewer } from '../policy/viewer.js';
import type { Services } from '../services.js';

/** Everybody with an account, by its name, as rules see a signed-in person. */
export async function viewersByAccount(
  services: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, Viewer>> {
  const { rows } = await sql<Viewer>`
    select p.id as "personId", p.account, p.name, ${MEMBERSHIPS} as memberships from people p
  `.execute(services.database.kysely);
  return new Map(rows.map((person) => [person.account, person]));
}
