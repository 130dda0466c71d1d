import { dateIn, OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import type { Services } from '../../../context/services.js';
import { lockInCity } from '../../../database/city-lock.js';
import { newId } from '../../../sql/id.js';
import type { Imported } from '../../../tables/imported.js';
import type { TableProblem } from '../../../tables/table-problems.js';
import { TableProblems } from '../../../tables/table-problems.js';
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
    // Two imports at once would both add what neither sees of the other.
    await lockInCity(em, 'resources');
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
    if (isOver(place)) problems.add(row, { column: 'until', sentence: 'over' });
  });
  problems.throwIfAny();
}

function checkRows(rows: readonly ResourceRow[], known: KnownNames): void {
  const problems = new TableProblems();
  const seen = new Set<string>();
  for (const row of rows) {
    problems.add(row, ...problemsOf(row, known));
    const key = resourceKey({ unitId: known.units.get(row.unit) ?? row.unit, title: row.title });
    if (seen.has(key)) problems.add(row, { column: 'title', sentence: 'titleTwice' });
    seen.add(key);
  }
  if (known.categories.size === 0) problems.gather(isUnknown('categories'), 'categoriesFirst');
  if (known.units.size === 0) problems.gather(isUnknown('unit'), 'unitsFirst');
  if (known.places.size === 0)
    problems.gather((one) => one.sentence === 'notOneCity' || isUnknown('places')(one), 'placesFirst');
  problems.throwIfAny();
}

function isUnknown(column: keyof ResourceRow): (problem: TableProblem) => boolean {
  return (problem) => problem.sentence === 'unknown' && problem.column === column;
}
