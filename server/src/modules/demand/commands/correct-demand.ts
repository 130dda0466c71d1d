import type { Audience, OrderStatus } from '@lindan/shared';
import { finalStatuses, orderWorkflow, statusesBefore } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, Refusal } from '../../../refusal.js';
import { isId, newId } from '../../../sql/id.js';
import type { Row } from '../../../sql/row.js';
import { insertEvent } from '../../../transition/event.js';
import { actorOf } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { existingCategory } from '../../category/existing-category.js';
import type { Demand } from '../demand.entity.js';
import { demandLife } from '../demand.life.js';
import { lockDemand } from '../demand.repository.js';
import { partyOfDemand } from '../waiting.js';

/** What was wrong when the demand was stated or listed. An absent field stays as it is. */
export interface Correction {
  readonly id: string;
  readonly note: string;
  readonly categoryCode?: string | null;
  readonly regionId?: string | null;
  readonly title?: string | null;
  readonly audience?: readonly Audience[] | null;
  readonly version?: number | null;
}

type Place = Pick<Demand, 'regionId' | 'gridId' | 'buildingId'>;
type Content = Pick<Demand, 'categoryCode' | 'title' | 'audience'> & Place;

const { workflow } = demandLife.policy;
/** The states in which the place decides which party the demand waits for. */
const PLACED = [...statusesBefore(workflow, 'ASSESS'), ...statusesBefore(workflow, 'SCREEN')];

const correct = new StepRunner(demandLife, {
  action: 'CORRECT',
  inputPath: 'input.',
  input: {
    note: 'text',
    categoryCode: 'text',
    title: 'text',
    audience: 'text[]',
    regionId: 'uuid',
    gridId: 'uuid',
    buildingId: 'uuid',
    fields: 'jsonb',
  },
  remembers: ['category_code', 'region_id'],
  sets: (demand, { categoryCode, title, audience, regionId, gridId, buildingId }) => {
    const moved: Row = {
      alias: demand.alias,
      col: (name) => (name === 'grid_id' ? gridId : demand.col(name)),
    };
    const isPlaced = sql`${demand.col('status')} in (${sql.join(PLACED.map((status) => sql.lit(status)))})`;
    return {
      category_code: categoryCode,
      title,
      audience,
      region_id: regionId,
      grid_id: gridId,
      building_id: buildingId,
      waits_for: sql`case when ${isPlaced} then ${partyOfDemand(moved)} else ${demand.col('waits_for')} end`,
    };
  },
  event: (demand, { note, fields }) => ({
    internal: note,
    details: {
      fields,
      before: sql`json_build_object('categoryCode', ${demand.col('before_category_code')}, 'regionId', ${demand.col('before_region_id')})`,
      categoryCode: demand.col('category_code'),
      regionId: demand.col('region_id'),
    },
  }),
});

/** The community corrects a demand, and with it the copies of its open order. The history holds the names of the fields. */
export async function correctDemand(acting: Acting, input: Correction): Promise<void> {
  signedIn(acting);
  const { id, version } = input;
  const orderId = await acting.services.database.transaction(async (em) => {
    const demand = await lockDemand(em, id);
    const corrected = await correctedContent(em, demand, input);
    const content = corrected instanceof Refusal ? contentOf(demand) : corrected;
    const values = { note: input.note.trim(), ...content, fields: fieldsOf(input) };
    // Rights come first: problems of the input are reported only where the demand may be corrected.
    const row = await correct.takeWithin(em, acting, { id, version, values });
    if (corrected instanceof Refusal) throw corrected;
    return correctOrder(em, acting, id, content, actorOf(row));
  });
  if (orderId !== undefined) acting.services.announcer.announce('ORDER', [orderId]);
}

async function correctedContent(
  em: SqlEntityManager,
  demand: Demand,
  input: Correction,
): Promise<Content | Refusal> {
  // A note alone corrects nothing.
  if (fieldsOf(input).length === 0) return new BadInput({ 'input.title': { problem: 'required' } });
  try {
    const { categoryCode, regionId, title, audience } = input;
    return {
      categoryCode:
        categoryCode == null
          ? demand.categoryCode
          : await existingCategory(em, categoryCode, 'input.categoryCode'),
      title: title?.trim() ?? demand.title,
      audience: audience == null ? demand.audience : [...new Set(audience)],
      ...(regionId == null ? placeOf(demand) : await placeWithin(em, demand, regionId)),
    };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/**
 * A place of the same community: another community's demand is not a mistake in writing.
 * @throws BadInput
 */
async function placeWithin(em: SqlEntityManager, { communityId }: Demand, regionId: string): Promise<Place> {
  const invalid = new BadInput({ 'input.regionId': { problem: 'invalid' } });
  if (!isId(regionId)) throw invalid;
  const { rows } = await sql<Place>`
    select id as "regionId", grid_id as "gridId", building_id as "buildingId" from regions
    where id = ${regionId} and takes_orders and community_id = ${communityId} for key share
  `.execute(em.getKysely<unknown>());
  const [place] = rows;
  if (place === undefined) throw invalid;
  return place;
}

function placeOf({ regionId, gridId, buildingId }: Demand): Place {
  return { regionId, gridId, buildingId };
}

function contentOf(demand: Demand): Content {
  const { categoryCode, title, audience } = demand;
  return { categoryCode, title, audience, ...placeOf(demand) };
}

/**
 * The open order has copies of place and category. Its event tells the unit, and says by which category its later deadlines are
 * counted.
 * @returns its id
 */
async function correctOrder(
  em: SqlEntityManager,
  { now }: Acting,
  demandId: string,
  { categoryCode, regionId, gridId, buildingId }: Content,
  by: ActingAs,
): Promise<string | undefined> {
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ id: string; status: OrderStatus }>`
    update orders set version = version + 1, category_code = ${categoryCode}, region_id = ${regionId},
      grid_id = ${gridId}, building_id = ${buildingId}
    where demand_id = ${demandId} and status <> all(${finalStatuses(orderWorkflow)}::text[])
      and (category_code, region_id) is distinct from (${categoryCode}::text, ${regionId}::uuid)
    returning id, status
  `.execute(kysely);
  const [order] = rows;
  if (order === undefined) return undefined;
  await insertEvent({
    id: newId(),
    at: now,
    by,
    action: 'CORRECT',
    from: order.status,
    to: order.status,
    details: JSON.stringify({ categoryCode, regionId }),
    of: { noun: orderWorkflow.noun, id: order.id, demandId },
  }).execute(kysely);
  return order.id;
}

function fieldsOf({ categoryCode, regionId, title, audience }: Correction): readonly string[] {
  const fields = Object.entries({ categoryCode, regionId, title, audience });
  return fields.flatMap(([field, value]) => (value == null ? [] : [field]));
}
