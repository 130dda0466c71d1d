import type { Audience, Channel, DemandKind, Urgency } from '@lindan/shared';
import { normalisePhone } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting, ActingAs } from '../../../actor.js';
import { RESIDENT } from '../../../actor.js';
import { isId, newId } from '../../../database/identity.js';
import { nextNumber } from '../../../database/number.js';
import { idempotently } from '../../../graphql/idempotency.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { existingCategory } from '../../category/existing-category.js';
import { recordEvent } from '../../event/record-event.js';
import { guessCategory } from '../../matching/guess-category.js';
import { placedIn } from '../../region/placed-record.js';
import { Region } from '../../region/region.entity.js';
import { offeredResource } from '../../resource/offered-resource.js';
import { Demand } from '../demand.entity.js';
import { demandPolicy } from '../demand.policy.js';
import { Requester } from '../requester.entity.js';
import { newTrackingCode, normaliseTrackingCode } from '../tracking-code.js';
import { startWaiting } from '../waiting.js';

export interface DemandStatement {
  readonly regionId: string;
  readonly title: string;
  readonly description: string;
  readonly categoryCode?: string | null;
  readonly kind?: DemandKind | null;
  readonly urgency?: Urgency | null;
  readonly requester?: {
    readonly name?: string | null;
    readonly phone?: string | null;
    readonly address?: string | null;
  } | null;
  readonly audience?: readonly Audience[] | null;
  readonly channel?: Channel | null;
  readonly resourceId?: string | null;
  readonly location?: { readonly latitude: number; readonly longitude: number } | null;
  readonly attachmentIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * A resident states a demand, or somebody does for him. Open to anyone for a place that takes orders.
 * @returns the demand's id and the code that only the resident is told
 */
export async function submitDemand(
  acting: Acting,
  input: DemandStatement,
): Promise<{ id: string; trackingCode: string }> {
  const { database, vault } = acting.services;
  const created = await database.transaction((em) =>
    idempotently(
      em,
      acting,
      { operation: 'submitDemand', key: input.idempotencyKey, input },
      (id) => state(em, acting, id, input),
      newId,
    ),
  );
  // A repeated request is answered from the sealed reply of the first.
  const sealed = created.replyCipher;
  if (sealed == null) throw new Error('a submission was kept without its tracking code');
  return { id: created.id, trackingCode: vault.decrypt(sealed, created.id, 'trackingCode') };
}

async function state(em: SqlEntityManager, acting: Acting, id: string, input: DemandStatement) {
  const { now, services, viewer } = acting;
  const region = await orderingPlace(em, input.regionId);
  // Files come with an operation of their own; until one is uploaded there is none to name.
  if ((input.attachmentIds ?? []).length > 0) throw new NotFound();
  const resource =
    input.resourceId == null ? null : await offeredResource(em, acting, input.resourceId, region);
  const categoryCode =
    input.categoryCode == null
      ? (resource?.categoryCode ?? (await guessCategory(em, `${input.title} ${input.description}`)))
      : await existingCategory(em, input.categoryCode, 'input.categoryCode');
  const trackingCode = newTrackingCode();
  const demand = em.create(Demand, {
    id,
    number: await nextNumber(em, 'demand', now, services.config.timeZone),
    status: demandPolicy.workflow.initial,
    kind: input.kind ?? (resource === null ? 'ISSUE' : 'SERVICE_ORDER'),
    urgency: input.urgency ?? 'NORMAL',
    channel: input.channel ?? (viewer === null ? 'QR' : 'GRID_VISIT'),
    title: input.title.trim(),
    description: input.description.trim(),
    categoryCode,
    ...placedIn(region),
    latitude: input.location?.latitude ?? null,
    longitude: input.location?.longitude ?? null,
    audience: [...new Set(input.audience ?? [])],
    resourceId: resource?.id ?? null,
    backers: 1,
    returns: 0,
    awaitsRuling: false,
    mergedIntoId: null,
    waitsFor: null,
    waitsUnitId: null,
    submittedAt: now,
    dueAt: null,
    dueSoonAt: null,
    resolvedAt: null,
    closedAt: null,
    trackingHash: services.vault.lookupHash('trackingCode', normaliseTrackingCode(trackingCode)),
    isDemonstration: region.isDemonstration,
  });
  startWaiting(demand, acting);
  em.persist(demand);
  // The demand's row has to be there before what names it; entities here know each other by id only.
  await em.flush();
  em.persist(sealedRequester(em, acting, id, input.requester ?? {}));
  recordEvent(em, {
    at: now,
    by: submitter(acting),
    action: 'SUBMIT',
    from: null,
    to: demand.status,
    of: { demandId: id },
    details: { channel: demand.channel, kind: demand.kind },
  });
  await em.flush();
  return { id, replyCipher: services.vault.encrypt(trackingCode, id, 'trackingCode') };
}

/** @throws NotFound for no place, BadInput for one that takes no orders */
async function orderingPlace(em: SqlEntityManager, id: string): Promise<Region> {
  const region = isId(id) ? await em.findOne(Region, { id }) : null;
  if (region === null) throw new NotFound();
  if (!region.takesOrders || region.communityId === null)
    throw new BadInput({ 'input.regionId': { problem: 'noOrders' } });
  return region;
}

function sealedRequester(
  em: SqlEntityManager,
  { services: { vault } }: Acting,
  demandId: string,
  said: NonNullable<DemandStatement['requester']>,
): Requester {
  const seal = (field: string, text: string | null | undefined) =>
    text == null || text.trim() === '' ? null : vault.encrypt(text.trim(), demandId, field);
  const phone = said.phone == null ? undefined : normalisePhone(said.phone);
  return em.create(Requester, {
    demandId,
    nameCipher: seal('name', said.name),
    phoneCipher: seal('phone', phone),
    phoneHash: phone === undefined ? null : vault.phoneHash(phone),
    addressCipher: seal('address', said.address),
  });
}

/** Who wrote it down: without an account, the resident; else the person, in his first role. */
function submitter({ viewer }: Acting): ActingAs {
  const [first] = viewer?.memberships ?? [];
  if (viewer === null || first === undefined) return RESIDENT;
  return { role: first.role, personId: viewer.personId, unitId: first.unit?.id ?? null };
}
