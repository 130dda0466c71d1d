import { normaliseTrackingCode, recordNumber } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { numberOf, numberPrefix } from '../../../database/number.js';
import { SEALED_REPLY } from '../../../personal-data/sealed.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { insertRow } from '../../../sql/insert-row.js';
import { idempotently } from '../../../transition/idempotency.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { Demand } from '../demand.entity.js';
import { demandLife } from '../demand.life.js';
import { lockDemand } from '../demand.repository.js';
import { demandOfToken } from '../join-token.js';
import type { RequesterStatement } from '../sealed-requester.js';
import { sealedRequester } from '../sealed-requester.js';
import { newTrackingCode } from '../tracking-code.js';

export interface Backing {
  /** For a resident: the token of a look-alike. */
  readonly joinToken?: string | null;
  /** For staff that act for a caller. */
  readonly number?: string | null;
  readonly requester: RequesterStatement;
  readonly idempotencyKey?: string | null;
}

const back = new StepRunner(demandLife, {
  action: 'BACK',
  input: { requester: 'text' },
  sets: (demand) => ({ backers: sql`${demand.col('backers')} + 1` }),
  event: (demand, { requester }) => ({
    internal: requester,
    details: { requester, backers: demand.col('backers') },
  }),
});

/**
 * A neighbour joins a demand, as a requester with a number and a code of the neighbour's own. One phone backs a demand once.
 * @returns the number and the tracking code in plain text
 */
export async function backDemand(
  acting: Acting,
  input: Backing,
): Promise<{ number: string; trackingCode: string }> {
  const { vault, database } = acting.services;
  const { joinToken = null, number = null } = input;
  if (joinToken === null && number === null) throw new BadInput({ joinToken: { problem: 'required' } });
  if (joinToken !== null && number !== null) throw new BadInput({ number: { problem: 'invalid' } });
  if (number !== null) signedIn(acting);
  const trackingCode = newTrackingCode();
  // Each token of a demand is another text: a repeated request may have a newer one.
  const named = joinToken && (demandOfToken(vault, joinToken, acting.now) ?? joinToken);
  const call = {
    operation: 'backDemand',
    key: input.idempotencyKey,
    input: { ...input, joinToken: named },
  };
  const reply = (id: string) => vault.encrypt(trackingCode, id, SEALED_REPLY);
  return database.transaction(async (em) => {
    const join = (id: string) => joinDemand(em, acting, { ...input, id, trackingCode });
    const { id, replyCipher } = await idempotently(em, acting, call, join, newId, reply);
    const code = replyCipher == null ? trackingCode : vault.decrypt(replyCipher, id, SEALED_REPLY);
    return { number: await numberOfBacker(em, id), trackingCode: code };
  });
}

async function joinDemand(
  em: SqlEntityManager,
  acting: Acting,
  joining: Backing & { readonly id: string; readonly trackingCode: string },
): Promise<{ id: string }> {
  const { now, services } = acting;
  const { vault, config } = services;
  const { id, trackingCode } = joining;
  const demand = await namedDemand(em, acting, joining);
  const number = await newNumber(em, numberPrefix('demand', now, config.timeZone));
  const attempt = { id: demand.id, values: { requester: number } };
  await back.takeWithin(em, acting, attempt, joining.number == null ? 'RESIDENT' : signedIn(acting));
  const sealed = sealedRequester(vault, id, joining.requester);
  // A phone tells one backer from another.
  if (sealed.phoneHash === null) throw new BadInput({ 'requester.phone': { problem: 'required' } });
  await assertNewPhone(em, demand.id, sealed.phoneHash);
  const trackingHash = vault.lookupHash('trackingCode', normaliseTrackingCode(trackingCode));
  const row = { id, demandId: demand.id, number, trackingHash, ...sealed, at: now };
  await insertRow('backers', row).execute(em.getKysely<unknown>());
  return { id };
}

/**
 * The demand of the token or the number, or the one that it was merged into. Locked.
 * @throws NotFound
 */
async function namedDemand(
  em: SqlEntityManager,
  { now, services }: Acting,
  { joinToken, number }: Backing,
): Promise<Demand> {
  const id =
    number == null
      ? demandOfToken(services.vault, joinToken ?? '', now)
      : await demandNumbered(em, recordNumber(number) ?? number);
  if (id === undefined) throw new NotFound();
  const named = await lockDemand(em, id);
  return named.mergedIntoId === null ? named : lockDemand(em, named.mergedIntoId);
}

/** The phones of all that stand behind the demand: its requester, those of merged demands, and backers. */
async function assertNewPhone(em: SqlEntityManager, demandId: string, phoneHash: string): Promise<void> {
  const { rows } = await sql`
    select from requesters q join demands d on d.id = q.demand_id
    where q.phone_hash = ${phoneHash} and ${demandId} in (d.id, d.merged_into_id) and d.withdrawn_at is null
    union all
    select from backers b join demands d on d.id = b.demand_id
    where b.phone_hash = ${phoneHash} and ${demandId} in (d.id, d.merged_into_id) and b.withdrawn_at is null
    limit 1
  `.execute(em.getKysely<unknown>());
  if (rows.length > 0) throw new BadInput({ 'requester.phone': { problem: 'backsAlready' } });
}

/** The demand of a number, or of a backer's number. */
async function demandNumbered(em: SqlEntityManager, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from demands where number = ${number}
    union all select demand_id from backers where number = ${number}
  `.execute(em.getKysely<unknown>());
  return rows[0]?.id;
}

async function newNumber(em: SqlEntityManager, prefix: string): Promise<string> {
  const { rows } = await sql<{
    number: string;
  }>`select ${numberOf('demand', sql`${prefix}::text`)} as number`.execute(em.getKysely<unknown>());
  return rows[0]?.number ?? '';
}

async function numberOfBacker(em: SqlEntityManager, id: string): Promise<string> {
  const { rows } = await sql<{ number: string }>`select number from backers where id = ${id}`.execute(
    em.getKysely<unknown>(),
  );
  return rows[0]?.number ?? '';
}
