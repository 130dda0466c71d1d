import type { DemandStatus, Locale } from '@lindan/shared';
import { demandWorkflow, fill, nextStatus, statusesBefore, WORDS } from '@lindan/shared';

import type { RequestContext } from '../../context/request-context.js';
import { NotFound } from '../../refusal.js';
import { SENTENCES } from '../../words/words.js';
import { isRateable } from './commands/rate-demand.js';
import type { Tracking } from './tracked-demand.js';
import { countingTries, isCode, readTracking } from './tracked-demand.js';
import type { TrackedEvent, TrackedFacts } from './tracked-facts.js';
import { trackedFacts } from './tracked-facts.js';

/** A demand as its requester reads it: the timeline, the unit in charge, and the possible actions. */
export function trackDemand(context: RequestContext, tracking: Tracking): Promise<object> {
  return countingTries(context, tracking, () => readTracked(context, tracking));
}

async function readTracked(context: RequestContext, tracking: Tracking): Promise<object> {
  const { number, trackingCode } = readTracking(tracking);
  const found = await trackedFacts(context, number);
  if (!isCode(context.services.vault, trackingCode, found?.hash ?? '') || found === undefined) {
    throw new NotFound();
  }
  const { stated, followed, events, place, files } = found.facts;
  const isTheirs = !stated.isWithdrawn;
  const canDispute = isTheirs && followed.canDispute;
  return {
    number: stated.number,
    status: stated.isWithdrawn ? WITHDRAWN : followed.status,
    title: stated.title ?? stated.category ?? SENTENCES[context.locale].backedDemand,
    submittedAt: stated.submittedAt,
    place,
    handledBy: handledBy(followed, context.locale),
    result: followed.result,
    attachments: files,
    timeline: events.flatMap((event) => timelineEntry(event, context.locale)),
    canRate: isTheirs && !stated.isRated && isRateable(stated.isLead, followed.status),
    canWithdraw: isTheirs && followed.canWithdraw,
    canDispute,
    disputeUntil: canDispute ? followed.closesAt : null,
    closesAt: closesByItself(followed.status) ? followed.closesAt : null,
    reviewOn: followed.reviewOn,
    isDemonstration: stated.isDemonstration,
  };
}

/** The demand closes by itself at the end of the window of its result. */
function closesByItself(status: DemandStatus): boolean {
  return statusesBefore(demandWorkflow, 'CLOSE').includes(status);
}

/** The unit in charge; before the dispatch, the waiting party. A demand that has ended is in nobody's hands. */
function handledBy({ waitsFor, unit }: TrackedFacts['followed'], locale: Locale): string | null {
  if (waitsFor === null) return null;
  if (unit !== null) return unit;
  return WORDS[locale].waiting[waitsFor];
}

const WITHDRAWN = nextStatus(demandWorkflow, 'WITHDRAW', demandWorkflow.initial);

type TimelineWord = keyof (typeof SENTENCES)[Locale]['timeline'];

/** An outcome of a step can have words of its own. */
function wordKey(action: string, passed: boolean | null, reached: boolean | null): string {
  if (action === 'VERIFY' && passed === false) return 'REWORK';
  return action === 'CONTACT' && reached === false ? 'CONTACT_FAILED' : action;
}

function timelineEntry({ at, action, note, passed, reached, unit }: TrackedEvent, locale: Locale): object[] {
  const words = SENTENCES[locale].timeline;
  const key = wordKey(action, passed, reached);
  // Internal steps (an offer beside its dispatch, a result beside its resolution) have no words and are left out.
  if (!Object.hasOwn(words, key)) return [];
  return [
    {
      at,
      label: fill(words[key as TimelineWord], { unit: unit ?? SENTENCES[locale].anotherUnit }),
      note,
    },
  ];
}
