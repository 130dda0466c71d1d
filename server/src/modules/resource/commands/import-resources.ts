import { dateIn, OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { newId } from '../../../sql/id.js';
import type { Imported } from '../../../tables/imported.js';
import { TableProblems } from '../../../tables/read-table.js';
import type { ResourceContent } from '../add-resource.js';
import { addResource } from '../add-resource.js';
import { knownNames } from '../known-names.js';
import type { KnownNames } from '../resource-row.js';
import { contentOf, problemsOf } from '../resource-row.js';
import type { ResourceRow } from '../resource-table.js';
import { readResources } from '../resource-table.js';
import { rewriteResource } from '../rewrite-resource.js';
import { mayChange, resourceKey, storedResources } from '../stored-resources.js';

const SYSTEM = { role: 'SYSTEM', personId: null, unitId: null } as const;

/**
 * Imports units' resources from a table. Idempotent by unit and title: a later table changes and adds, and removes nothing. A new
 * resource is published at once; the state of one that exists stays. What has expired comes in anew when its row holds longer.
 * @throws BadTable with every problem, its row and its column, before anything is changed
 */
export async function importResources(services: Services, table: string): Promise<Imported> {
  const rows = readResources(table);
  const now = services.time.now();
  const today = dateIn(services.config.timeZone, now);
  return services.database.transaction(async (em) => {
    await lockImports(em);
    const known = await knownNames(em);
    checkRows(rows, known);
    const contents = rows.map((row) => contentOf(row, known));
    const stored = await storedResources(em, contents);
    const isOver = ({ availableTo }: ResourceContent) => availableTo !== null && availableTo < today;
    refuseNew(rows, (place) => {
      const content = contents[place];
      return content !== undefined && isOver(content) && !stored.has(resourceKey(content));
    });
    let [added, changed] = [0, 0];
    for (const content of contents) {
      const former = stored.get(resourceKey(content));
      if (former !== undefined && mayChange(former.resource)) {
        changed += (await rewriteResource(em, former, content, now)) ? 1 : 0;
      } else if (!isOver(content)) {
        await addResource(em, { id: newId(), status: OFFERED_RESOURCE_STATUS, at: now, by: SYSTEM }, content);
        added += 1;
      }
    }
    return { added, changed };
  });
}

/** What is over is not published; an expired resource stays as it is, so that a table can come again. */
function refuseNew(rows: readonly ResourceRow[], isOver: (place: number) => boolean): void {
  const problems = new TableProblems();
  rows.forEach((row, place) => {
    if (isOver(place)) problems.add(row, 'until: it is over already');
  });
  problems.throwIfAny();
}

/** Two imports at once would both add what neither sees of the other. */
async function lockImports(em: SqlEntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lindan.resources' || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
}

function checkRows(rows: readonly ResourceRow[], known: KnownNames): void {
  const problems = new TableProblems();
  const seen = new Set<string>();
  for (const row of rows) {
    for (const problem of problemsOf(row, known)) problems.add(row, problem);
    const key = resourceKey({ unitId: known.units.get(row.unit) ?? row.unit, title: row.title });
    if (seen.has(key)) problems.add(row, 'title: the unit has this one twice');
    seen.add(key);
  }
  problems.throwIfAny();
}
