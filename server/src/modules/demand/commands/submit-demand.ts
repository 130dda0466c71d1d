import type { Audience, Channel, Coordinates, DemandKind, Urgency } from '@lindan/shared';
import { normaliseTrackingCode } from '@lindan/shared';

import type { Acting, ActingAs } from '../../../context/acting.js';
import { RESIDENT } from '../../../context/acting.js';
import { numberPrefix } from '../../../database/number.js';
import { SEALED_REPLY } from '../../../personal-data/sealed.js';
import type { Vault } from '../../../personal-data/vault.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { newId } from '../../../sql/id.js';
import type { CreatedOnce } from '../../../transition/idempotency.js';
import { keptNow, keyedCall, madeBefore } from '../../../transition/idempotency.js';
import type { NamedFiles } from '../../file/attach-files.js';
import { attachFiles, hasFiles, refuseTooManyFiles } from '../../file/attach-files.js';
import { namedIn, refusalOf } from '../named-things.js';
import type { RequesterStatement } from '../sealed-requester.js';
import { sealedRequester } from '../sealed-requester.js';
import { refuseNonsense, refuseStaffWords, statedDemand } from '../stated-demand.js';
import type { Outcome, Submission } from '../submission-statement.js';
import { writeSubmission } from '../submission-statement.js';
import { newTrackingCode } from '../tracking-code.js';
import { settleWithin } from './settle-demand.js';

export interface DemandStatement extends NamedFiles {
  readonly regionId: string;
  readonly title: string;
  readonly description: string;
  readonly categoryCode?: string | null;
  readonly kind?: DemandKind | null;
  readonly urgency?: Urgency | null;
  readonly requester?: RequesterStatement | null;
  readonly audience?: readonly Audience[] | null;
  readonly channel?: Channel | null;
  readonly resourceId?: string | null;
  readonly location?: Coordinates | null;
  /** Staff settle it while they collect it. */
  readonly result?: string | null;
  /** What the caller confirms, see {@link askFirst}. */
  readonly confirm?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Submits a demand of a resident. Open to anyone, for a place that takes orders. Its category is the one that a person named, or that
 * of the offer from the menu; none is guessed. One statement looks up what the input
 * refers to and writes everything.
 * @param returning the selection of the demand to return, if any
 * @returns the demand's id, the tracking code in plain text, and the demand where the statement could return it
 */
export async function submitDemand(
  acting: Acting,
  input: DemandStatement,
  returning?: ReturningSelection,
): Promise<{ id: string; trackingCode: string; demand?: Node | undefined }> {
  const { now, services } = acting;
  const { vault, database, config } = services;
  refuseStaffWords(acting, input);
  refuseNonsense(acting, input);
  refuseTooManyFiles(acting, input, 'input.attachmentIds');
  const keyed = keyedCall(acting, { operation: 'submitDemand', key: input.idempotencyKey, input });
  const id = newId();
  const trackingCode = newTrackingCode();
  const submission: Submission = {
    ...statedDemand(acting, input, id),
    ...namedIn(acting, input),
    ...sealedRequester(vault, id, input.requester ?? {}),
    ...submitter(acting),
    trackingHash: vault.lookupHash('trackingCode', normaliseTrackingCode(trackingCode)),
    eventId: newId(),
    numberPrefix: numberPrefix('demand', now, config.timeZone),
    ...(keyed === null
      ? NO_KEY
      : { ...keyed, resultId: id, replyCipher: vault.encrypt(trackingCode, id, SEALED_REPLY) }),
  };
  const { isWritten, demand, missing, kept } = await (input.result == null && !hasFiles(input)
    ? writeSubmission(acting, submission, returning)
    : writeWithMore(acting, submission, input));
  if (isWritten) {
    services.announcer.announce('DEMAND', [id]);
    return { id, trackingCode, demand };
  }
  // A repeated request is answered from the sealed reply of the first, even if a referenced record has changed since.
  if (keyed !== null && kept !== null) return repeated(vault, madeBefore(keyed, kept));
  if (missing !== null) throw refusalOf(missing);
  if (keyed === null) throw new Error('a submission was not written');
  // Lost race: a concurrent request took the same key first.
  return repeated(vault, madeBefore(keyed, await keptNow(database.kysely, keyed)));
}

/**
 * Writes the demand, attaches its files and settles it, in one transaction: with files that are gone, or without the right to settle
 * it, nothing is written.
 */
function writeWithMore(acting: Acting, submission: Submission, input: DemandStatement): Promise<Outcome> {
  const { id, eventId } = submission;
  return acting.services.database.transaction(async (em) => {
    const outcome = await writeSubmission(acting, submission, undefined, em);
    if (!outcome.isWritten) return outcome;
    await attachFiles(em, acting, input, { noun: 'DEMAND', id, demandId: id, eventId, action: 'SUBMIT' });
    if (input.result != null) await settleWithin(em, acting, { id, result: input.result });
    return outcome;
  });
}

const NO_KEY = { actor: null, key: null, inputHash: null, resultId: null, replyCipher: null } as const;

function repeated(vault: Vault, { id, replyCipher }: CreatedOnce): { id: string; trackingCode: string } {
  if (replyCipher == null) throw new Error('a submission was kept without its tracking code');
  return { id, trackingCode: vault.decrypt(replyCipher, id, SEALED_REPLY) };
}

/** The event's actor: the resident without an account, else the signed-in person in the first role. */
function submitter({ viewer }: Acting): ActingAs {
  const [first] = viewer?.memberships ?? [];
  if (viewer === null || first === undefined) return RESIDENT;
  return { role: first.role, personId: viewer.personId, unitId: first.unit?.id ?? null };
}
