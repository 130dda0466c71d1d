import type { DemandOrdering } from '@lindan/shared';
import { demandWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Viewer } from '../../context/viewer.js';
import { placesSeen } from '../../policy/places-seen.js';
import type { CandidateIds } from '../../read-model/candidate-ids.js';
import { clockIs } from '../../read-model/clock.js';
import type { Ordering } from '../../read-model/keyset.js';
import type { Reader } from '../../read-model/mapping.js';
import type { Condition } from '../../read-model/read.js';
import { foundByWords } from '../../search/found-by-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { inCategory } from '../category/in-category.js';
import { belowRegion } from '../region/below-region.js';
import { countDemands } from './count-demands.js';
import type { DemandFilter } from './demand.inputs.js';
import { demandsVisibleTo, demandWaitsForViewer } from './demand.policy.js';
import { demandsOfPhone } from './found-by-phone.js';

/** Demands without a deadline sort last. The expression matches the index. */
export const dueOrLast = (row: Row): Sql =>
  sql`coalesce(${row.col('due_at')}, timestamptz '9999-12-31 00:00:00+00')`;

/** The orderings of the demand list. */
export const DEMAND_LISTS: Record<DemandOrdering, Ordering> = {
  SUBMITTED_DESC: {
    name: 'SUBMITTED_DESC',
    direction: 'desc',
    by: (row) => row.col('submitted_at'),
    type: 'timestamptz',
  },
  SUBMITTED_ASC: {
    name: 'SUBMITTED_ASC',
    direction: 'asc',
    by: (row) => row.col('submitted_at'),
    type: 'timestamptz',
  },
  DUE_ASC: { name: 'DUE_ASC', direction: 'asc', by: dueOrLast, type: 'timestamptz' },
  BACKERS_DESC: { name: 'BACKERS_DESC', direction: 'desc', by: (row) => row.col('backers'), type: 'integer' },
};

/** The filters that the search function applies itself; the others narrow down its result. */
const SEARCHED_BY: ReadonlySet<string> = new Set<keyof DemandFilter>(['search', 'regionId']);

/** The condition of a list: the viewer's visibility and the filter. */
export async function demandsWhere(
  context: RequestContext,
  filter: DemandFilter,
): Promise<{
  readonly where: Condition;
  readonly keys: CandidateIds | undefined;
  readonly total: Sql | undefined;
}> {
  const below = await belowRegion(context, filter.regionId);
  const places = (viewer: Viewer) => placesSeen(demandWorkflow.seenBy, viewer, filter.regionId, below);
  return {
    total: context.viewer === null ? undefined : countDemands(places(context.viewer), filter),
    where: (row, reader) =>
      all(demandsVisibleTo(row, reader.viewer), below?.(row), ...narrowed(row, reader, filter)),
    keys: foundByWords(filter.search, {
      demandId: (row) => row.col('id'),
      // Matches the demand's own number or that of one of its orders.
      numbered: (row, numbers) =>
        sql`(${row.col('number')} = any(${numbers}::text[]) or ${row.col('id')} = any(array(select demand_id from orders where number = any(${numbers}::text[]))))`,
      phoned: (viewer) => demandsOfPhone(filter.search, context.services.vault, viewer),
      places,
      newestFirst: DEMAND_LISTS.SUBMITTED_DESC,
      isNarrowed: Object.entries(filter).some(([field, wanted]) => wanted != null && !SEARCHED_BY.has(field)),
    }),
  };
}

function narrowed(row: Row, reader: Reader, filter: DemandFilter): (Sql | undefined)[] {
  const is = (column: string, wanted: string | null | undefined) =>
    wanted == null ? undefined : sql`${row.col(column)} = ${wanted}`;
  const { status, clock, waitingForMe, submittedFrom, submittedTo } = filter;
  return [
    status == null ? undefined : sql`${row.col('status')} = any(${status}::text[])`,
    filter.categoryCode == null ? undefined : inCategory(row, filter.categoryCode),
    filter.withoutCategory === true ? sql`${row.col('category_code')} is null` : undefined,
    is('kind', filter.kind),
    is('urgency', filter.urgency),
    clock == null ? undefined : clockIs(clock, row, reader),
    waitingForMe === true && reader.viewer !== null ? demandWaitsForViewer(row, reader.viewer) : undefined,
    waitingForMe === false && reader.viewer !== null
      ? sql`not coalesce(${demandWaitsForViewer(row, reader.viewer)}, false)`
      : undefined,
    submittedFrom == null ? undefined : sql`${row.col('submitted_at')} >= ${submittedFrom}`,
    submittedTo == null ? undefined : sql`${row.col('submitted_at')} < ${submittedTo}`,
  ];
}
