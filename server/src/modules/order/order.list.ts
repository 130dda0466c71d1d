import type { OrderOrdering, RegionKind } from '@lindan/shared';
import { orderWorkflow, statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';
import type { RequestContext } from '../../context/request-context.js';
import { placesSeen } from '../../policy/places-seen.js';
import type { CandidateIds } from '../../read-model/candidate-ids.js';
import { clockIs } from '../../read-model/clock.js';
import type { Ordering } from '../../read-model/keyset.js';
import type { Reader } from '../../read-model/mapping.js';
import type { Condition } from '../../read-model/read.js';
import { NotFound } from '../../refusal.js';
import { foundByWords } from '../../search/found-by-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import type { Row } from '../../sql/row.js';
import { dueOrLast } from '../demand/demand.list.js';
import { demandsOfPhone } from '../demand/found-by-phone.js';
import { atOrBelow, belowRegion } from '../region/below-region.js';
import type { OrderFilter } from './order.inputs.js';
import { claimableBy, heldBy, ordersVisibleTo } from './order.policy.js';

/** The orderings of the order list: by deadline, or the latest dispatch first. */
export const ORDER_LISTS: Record<OrderOrdering, Ordering> = {
  DUE_ASC: { name: 'DUE_ASC', direction: 'asc', by: dueOrLast, type: 'timestamptz' },
  OFFERED_DESC: {
    name: 'OFFERED_DESC',
    direction: 'desc',
    by: (row) => row.col('offered_at'),
    type: 'timestamptz',
  },
};

/** The condition of a list: the viewer's visibility and the filter. */
export async function ordersWhere(
  context: RequestContext,
  filter: OrderFilter,
): Promise<{ readonly where: Condition; readonly keys: CandidateIds | undefined }> {
  const below = await narrowedTo(context, filter);
  return {
    where: (row, reader) =>
      all(ordersVisibleTo(row, reader.viewer), below?.(row), ...narrowed(row, reader, filter)),
    keys: foundByWords(filter.search, {
      demandId: (row) => row.col('demand_id'),
      // Matches the order's own number or its demand's.
      numbered: (row, numbers) =>
        sql`(${row.col('number')} = any(${numbers}::text[]) or ${row.col('demand_id')} = any(array(select id from demands where number = any(${numbers}::text[]))))`,
      phoned: (viewer) => demandsOfPhone(filter.search, context.services.vault, viewer),
      places: (viewer) => placesSeen(orderWorkflow.seenBy, viewer, filter.regionId, below),
    }),
  };
}

/**
 * Looks up the filter's place and unit in one statement.
 * @throws NotFound
 */
async function narrowedTo(
  context: RequestContext,
  { regionId, unitId }: OrderFilter,
): Promise<((row: Row) => Sql | undefined) | undefined> {
  if (unitId == null) return belowRegion(context, regionId);
  if (!isId(unitId) || (regionId != null && !isId(regionId))) throw new NotFound();
  const { rows } = await sql<{ kind: RegionKind | null }>`
    select (select r.kind from regions r where r.id = ${regionId}::uuid) as kind from units u where u.id = ${unitId}
  `.execute(context.services.database.kysely);
  const [named] = rows;
  if (named === undefined || (regionId != null && named.kind === null)) throw new NotFound();
  return regionId == null || named.kind === null ? undefined : atOrBelow({ id: regionId, kind: named.kind });
}

function narrowed(row: Row, reader: Reader, filter: OrderFilter): (Sql | undefined)[] {
  const { viewer } = reader;
  const { status, unitId, clock, offeredFrom, offeredTo } = filter;
  return [
    status == null ? undefined : sql`${row.col('status')} = any(${status}::text[])`,
    unitId == null ? undefined : sql`${row.col('unit_id')} = ${unitId}::uuid`,
    clock == null ? undefined : clockIs(clock, row, reader),
    offeredFrom == null ? undefined : sql`${row.col('offered_at')} >= ${offeredFrom}`,
    offeredTo == null ? undefined : sql`${row.col('offered_at')} < ${offeredTo}`,
    wanted(filter.raised, isRaised(row)),
    wanted(filter.extensionPending, isToDecide(row)),
    viewer === null ? undefined : wanted(filter.claimable, claimableBy(row, viewer)),
    viewer === null ? undefined : wanted(filter.mine, heldBy(row, viewer)),
  ];
}

const isRaised = (row: Row): Sql =>
  all(
    sql`${row.col('status')} = ${sql.lit(orderWorkflow.initial)}`,
    sql`${row.col('raised_at')} is not null`,
  );

const TO_DECIDE = statusesBefore(orderWorkflow, 'DECIDE_EXTENSION');

const isToDecide = (row: Row): Sql =>
  all(
    sql`${row.col('status')} in (${sql.join(TO_DECIDE.map((status) => sql.lit(status)))})`,
    sql`${row.col('extension_decision')} = 'PENDING'`,
  );

function wanted(choice: boolean | null | undefined, condition: Sql): Sql | undefined {
  if (choice == null) return undefined;
  return choice ? condition : sql`not coalesce(${condition}, false)`;
}
