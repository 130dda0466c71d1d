import type { DemandAction, DemandStatus, OrderMode, Role, Tier } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../../context/acting.js';
import { numberPrefix as prefixOf } from '../../../database/number.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound, Refusal } from '../../../refusal.js';
import { isId, newId } from '../../../sql/id.js';
import type { Row } from '../../../sql/row.js';
import { dueOf, SETTING_VERSIONS } from '../../../transition/clock.js';
import { insertEvent } from '../../../transition/event.js';
import { idempotently } from '../../../transition/idempotency.js';
import type { Step, StepInputs } from '../../../transition/step.js';
import { actorOf, rowAs } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { proposeAfterRuling } from '../../catalogue/propose-amendment.js';
import { markPushDown } from '../../catalogue/push-down.js';
import { existingCategory } from '../../category/existing-category.js';
import type { Demand } from '../../demand/demand.entity.js';
import { demandLife } from '../../demand/demand.life.js';
import { partyOfNewOrder } from '../../demand/waiting.js';
import { takeCapacity } from '../../resource/commands/take-capacity.js';
import { offeredResource } from '../../resource/offered-resource.js';
import { logSuggestions } from '../../suggestion/log-suggestions.js';
import type { SuggestionsSeen } from '../../suggestion/shown-suggestion.js';
import { withoutSuggestions } from '../../suggestion/shown-suggestion.js';
import { existingUnit } from '../../unit/existing-unit.js';
import { askAboutReturns } from '../ask-about-returns.js';
import { insertOrder, ruleOfDispatch, TERMS } from '../new-order.js';
import { orderPolicy } from '../order.policy.js';
import { USUAL_TIER } from '../usual-tier.js';

export interface Dispatch extends SuggestionsSeen {
  readonly demandId: string;
  readonly mode: OrderMode;
  readonly unitId?: string | null;
  readonly resourceId?: string | null;
  readonly coUnitIds?: readonly string[] | null;
  readonly tier?: Tier | null;
  readonly note?: string | null;
  /** Why the street rules so, or a department's duty is pushed down; without it the note counts. */
  readonly reason?: string | null;
  /** By which rule the street rules. */
  readonly basis?: string | null;
  /** For a demand without a category. */
  readonly categoryCode?: string | null;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
  /** What the caller confirms, see {@link askFirst}. */
  readonly confirm?: readonly string[] | null;
}

type DispatchTerms = StepInputs<keyof typeof TERMS>;

/** What a dispatch or a reassignment sets of the demand, writes beside it and tells. */
const DISPATCHING = {
  input: TERMS,
  remembers: ['awaits_ruling'],
  sets: (demand: Row, { unitId, tier, categoryCode }: DispatchTerms) => {
    const party = partyOfNewOrder(orderPolicy.workflow.initial, unitId);
    const category = sql`coalesce(${categoryCode}, ${demand.col('category_code')})`;
    const asItWillBe: Row = {
      alias: demand.alias,
      col: (name) => (name === 'category_code' ? category : demand.col(name)),
    };
    return {
      awaits_ruling: sql`false`,
      category_code: category,
      waits_for: party,
      waits_unit_id: sql`case when ${party} = 'UNIT' then ${unitId} end`,
      ...dueOf('CLAIM', asItWillBe, tier),
    };
  },
  alsoWrites: insertOrder,
  event: (demand: Row, { orderId, mode, tier, unitId, coUnitIds, resourceId, isRuling }: DispatchTerms) => ({
    details: {
      mode,
      tier,
      unitId,
      coUnitIds,
      resourceId,
      isRuling: sql`coalesce(${isRuling}, ${demand.col('before_awaits_ruling')})`,
      categoryCode: demand.col('category_code'),
      urgency: demand.col('urgency'),
      ruleId: ruleOfDispatch(demand),
      settings: SETTING_VERSIONS,
    },
    throughOrderId: orderId,
  }),
} satisfies Omit<Step<DemandStatus, DemandAction, keyof typeof TERMS>, 'action'>;

const dispatch = new StepRunner(demandLife, {
  ...DISPATCHING,
  action: 'DISPATCH',
  inputPath: 'input.',
  event: (demand, terms) => ({
    ...DISPATCHING.event(demand, terms),
    internal: sql`coalesce(${terms.note}, ${terms.reason})`,
  }),
});

/** Follows from a reassignment, whose own event has the note. */
const redispatch = new StepRunner(demandLife, { ...DISPATCHING, action: 'REDISPATCH' });

/**
 * 派单: dispatches a listed demand as an order, to one unit or to the claim hall. After two returns as "not our duty" the street dispatches;
 * that ruling goes to one unit and cannot be returned.
 * @returns the order's id
 */
export async function dispatchDemand(acting: Acting, input: Dispatch): Promise<string> {
  signedIn(acting);
  const call = { operation: 'dispatchDemand', key: input.idempotencyKey, input: withoutSuggestions(input) };
  const offer = (em: SqlEntityManager) => async (id: string) => {
    await offerOrder(em, acting, id, input);
    return { id };
  };
  const { id } = await acting.services.database.transaction((em) =>
    idempotently(em, acting, call, offer(em), newId),
  );
  acting.services.announcer.announce('ORDER', [id]);
  return id;
}

/** The units and the resource of a dispatch, looked up. */
interface Terms {
  readonly unitId: string | null;
  readonly coUnitIds: readonly string[];
  readonly resourceId: string | null;
  readonly categoryCode: string | null;
}

const NO_TERMS: Terms = { unitId: null, coUnitIds: [], resourceId: null, categoryCode: null };

/** What a reassignment keeps of the order that it replaces, and who reassigns. */
export interface Replaced {
  readonly isRuling: boolean;
  readonly dispatcherRole: Role;
  readonly by: ActingAs;
}

/** Dispatches a demand anew whose order was taken back in the same transaction, where the right to do so was asked. */
export function dispatchAnew(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  input: Dispatch,
  replaced: Replaced,
): Promise<void> {
  return offerOrder(em, acting, id, input, replaced);
}

async function offerOrder(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  input: Dispatch,
  replaced?: Replaced,
): Promise<void> {
  const { now, services } = acting;
  const { timeZone } = services.config;
  const { demandId, version, mode } = input;
  const tier = input.tier ?? USUAL_TIER;
  const note = input.note?.trim() || null;
  const reason = input.reason?.trim() || null;
  const basis = input.basis?.trim() || null;
  const attempt = (terms: Terms) => {
    const numberPrefix = prefixOf('order', now, timeZone);
    const kept = { isRuling: replaced?.isRuling ?? null, dispatcherRole: replaced?.dispatcherRole ?? null };
    return {
      id: demandId,
      version,
      values: { orderId: id, numberPrefix, mode, tier, note, reason, basis, ...terms, ...kept },
    };
  };
  const terms = await termsOf(em, input);
  // Rights come first: problems with the terms are reported only where the demand may be dispatched.
  if (terms instanceof Refusal) {
    if (replaced === undefined)
      await dispatch.check(em, acting, attempt({ ...NO_TERMS, categoryCode: input.categoryCode ?? null }));
    throw terms;
  }
  const row = await (replaced === undefined
    ? dispatch.takeWithin(em, acting, attempt(terms))
    : redispatch.takeWithin(em, acting, attempt(terms), 'SYSTEM'));
  const isRuling = replaced?.isRuling ?? row['before_awaits_ruling'] === true;
  // A ruling names the responsible unit, so it cannot go to the claim hall.
  if (mode === 'OPEN' && isRuling) throw new BadInput({ 'input.mode': { problem: 'invalid' } });
  if (isRuling && (reason ?? note) === null) throw new BadInput({ 'input.reason': { problem: 'required' } });
  const { unitId, coUnitIds } = terms;
  if (!isRuling) await askAboutReturns(em, { demandId, unitId }, input.confirm);
  if (input.resourceId != null) {
    await offeredResource(em, acting, input.resourceId, rowAs<Demand>(row));
    await takeCapacity(em, input.resourceId, now, timeZone);
  }
  const { categoryCode, urgency } = rowAs<Demand>(row);
  await markPushDown(em, { id, reason: reason ?? note, field: 'input.reason' });
  const details = {
    mode,
    tier,
    unitId,
    coUnitIds,
    resourceId: terms.resourceId,
    isRuling,
    categoryCode,
    urgency,
    settings: services.settings.at(now).versions,
  };
  await insertEvent({
    id: newId(),
    at: now,
    by: replaced?.by ?? actorOf(row),
    action: 'OFFER',
    from: null,
    to: orderPolicy.workflow.initial,
    internal: note ?? reason,
    details: JSON.stringify(details),
    of: { noun: orderPolicy.workflow.noun, id, demandId },
  }).execute(em.getKysely<unknown>());
  await addCoUnits(em, id, coUnitIds);
  await logSuggestions(
    em,
    { orderId: id, action: replaced === undefined ? 'DISPATCH' : 'REASSIGN', at: now },
    input,
  );
  if (isRuling && replaced === undefined && unitId !== null && categoryCode !== null)
    await proposeAfterRuling(em, acting, { orderId: id, categoryCode, unitId });
}

/** Looks up the units and the resource of the input. */
async function termsOf(em: SqlEntityManager, input: Dispatch): Promise<Terms | Refusal> {
  const { mode, unitId: named, resourceId, categoryCode } = input;
  if (mode === 'ASSIGNED' && named == null) return new BadInput({ 'input.unitId': { problem: 'required' } });
  if (mode === 'OPEN' && named != null) return new BadInput({ 'input.unitId': { problem: 'invalid' } });
  try {
    const unitId = named == null ? null : await existingUnit(em, named, 'input.unitId');
    const coUnitIds = await existingCoUnits(em, input.coUnitIds ?? [], unitId);
    return {
      unitId,
      coUnitIds,
      resourceId: resourceId == null ? null : await existingResource(em, resourceId),
      categoryCode:
        categoryCode == null ? null : await existingCategory(em, categoryCode, 'input.categoryCode'),
    };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function existingResource(em: SqlEntityManager, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound();
  const { rows } = await sql<{ id: string }>`select id from resources where id = ${id}`.execute(
    em.getKysely<unknown>(),
  );
  const [found] = rows;
  if (found === undefined) throw new NotFound();
  return found.id;
}

/**
 * The helping units (协办), without duplicates.
 * @throws NotFound, BadInput when the lead or a closed unit is among them
 */
async function existingCoUnits(
  em: SqlEntityManager,
  ids: readonly string[],
  leadId: string | null,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  if (!ids.every(isId)) throw new NotFound();
  const { rows } = await sql<{ id: string; isClosed: boolean }>`
    select id, closed_at is not null as "isClosed" from units where id = any(${ids}::uuid[])
    order by position, id for key share
  `.execute(em.getKysely<unknown>());
  if (rows.length < new Set(ids.map((id) => id.toLowerCase())).size) throw new NotFound();
  if (rows.some(({ isClosed }) => isClosed))
    throw new BadInput({ 'input.coUnitIds': { problem: 'closedUnit' } });
  const found = rows.map(({ id }) => id);
  if (leadId !== null && found.includes(leadId)) {
    throw new BadInput({ 'input.coUnitIds': { problem: 'invalid' } });
  }
  return found;
}

async function addCoUnits(em: SqlEntityManager, orderId: string, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`
    insert into order_co_units (order_id, unit_id) select ${orderId}::uuid, unnest(${unitIds}::uuid[])
  `.execute(em.getKysely<unknown>());
}
