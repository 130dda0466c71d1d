import type { Locale } from '@lindan/shared';
import { fill, WORDS } from '@lindan/shared';

import type { RequestContext } from '../../context/request-context.js';
import { NotFound } from '../../refusal.js';
import { SENTENCES } from '../../words/words.js';
import { isRateable } from './commands/rate-demand.js';
import type { Tracking } from './tracked-demand.js';
import { countTry, isCode, normaliseNumber } from './tracked-demand.js';
import type { TrackedEvent, TrackedFacts } from './tracked-facts.js';
import { trackedFacts } from './tracked-facts.js';

/** A demand as its requester reads it: the timeline, the unit in charge, and the possible actions. */
export async function trackDemand(context: RequestContext, tracking: Tracking): Promise<object> {
  await countTry(context, tracking);
  const found = await trackedFacts(context, normaliseNumber(tracking.number));
  if (!isCode(context.services.vault, tracking.trackingCode, found?.hash ?? '') || found === undefined) {
    throw new NotFound();
  }
  const { stated, followed, events, place } = found.facts;
  return {
    number: stated.number,
    status: followed.status,
    title: stated.title,
    submittedAt: stated.submittedAt,
    place,
    handledBy: handledBy(followed, context.locale),
    result: followed.result,
    timeline: events.flatMap((event) => timelineEntry(event, context.locale)),
    canRate: !stated.isRated && isRateable(stated, followed),
    canWithdraw: stated.canWithdraw,
    isDemonstration: stated.isDemonstration,
  };
}

/** The unit in charge, or of the completed work; before the dispatch, the waiting party. */
function handledBy({ waitsFor, unit }: TrackedFacts['followed'], locale: Locale): string | null {
  if (unit !== null || waitsFor === null) return unit;
  return WORDS[locale].waiting[waitsFor];
}

type TimelineWord = keyof (typeof SENTENCES)[Locale]['timeline'];

function timelineEntry({ at, action, note, passed, unit }: TrackedEvent, locale: Locale): object[] {
  const words = SENTENCES[locale].timeline;
  const key = action === 'VERIFY' && passed === false ? 'REWORK' : action;
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
