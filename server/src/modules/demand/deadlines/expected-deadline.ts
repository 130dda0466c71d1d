import type { Deadline, DemandStatus, LimitStep, Urgency } from '@lindan/shared';
import {
  deadline,
  demandWorkflow,
  dueBetween,
  finalStatuses,
  nextOpening,
  nextStatus,
  resultWindowEnd,
  startOfDayIn,
  statusesBefore,
  timeLimit,
} from '@lindan/shared';

import type { Settings } from '../../../settings/settings.js';
import { deadlineAfter, rises } from '../../order/follow-urgency.js';
import { runsByStep } from '../commands/set-urgency.js';

/** An event of a demand, as far as deadlines follow from it. */
export interface DemandEvent {
  readonly action: string;
  readonly at: Date;
  readonly from: DemandStatus | null;
  readonly to: DemandStatus;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The category and the urgency of a demand. */
interface Scope {
  readonly categoryCode: string | null;
  readonly urgency: Urgency;
}

export interface DemandDeadlines extends Scope {
  readonly status: DemandStatus;
  /** Since when the demand is in its state. */
  readonly since: Date;
  readonly awaitsRuling: boolean;
  /** null where no deadline of the demand's own runs: a dispatched one has that of its order. */
  readonly due: Deadline | null;
  /** The end of the window of the last result. */
  readonly closesAt: Date | null;
}

export interface Sources {
  readonly settings: Pick<Settings, 'at'>;
  /** The group of each category. */
  readonly groups: ReadonlyMap<string, string | null>;
  readonly timeZone: string;
}

const SHELVED = nextStatus(demandWorkflow, 'SHELVE', 'LISTED');
const DISPATCHED = nextStatus(demandWorkflow, 'DISPATCH', 'LISTED');
const DISPUTED = statusesBefore(demandWorkflow, 'DECIDE_DISPUTE');
const RESOLVED = statusesBefore(demandWorkflow, 'CLOSE');
/** The states in which no deadline of the demand's own runs. */
const WITHOUT: readonly (DemandStatus | undefined)[] = [
  DISPATCHED,
  ...RESOLVED,
  ...finalStatuses(demandWorkflow),
];

/**
 * The deadlines of a demand, from its events in their order and the settings that held at the moment of each.
 * @param stated category and urgency when it was stated
 */
export function expectedDeadlines(
  events: readonly DemandEvent[],
  stated: Scope,
  sources: Sources,
): DemandDeadlines | null {
  return events.reduce<DemandDeadlines | null>((before, event) => {
    const scope = scopeAfter(before ?? stated, event);
    if (before === null || event.from !== event.to) return entered(before, scope, event, sources);
    return { ...before, ...scope, due: changedUrgency(before, scope, event, sources) };
  }, null);
}

function scopeAfter({ categoryCode, urgency }: Scope, { details }: DemandEvent): Scope {
  const hasCategory = Object.hasOwn(details, 'categoryCode');
  return {
    categoryCode: hasCategory ? (details['categoryCode'] as string | null) : categoryCode,
    urgency: (details['urgency'] as Urgency | undefined) ?? urgency,
  };
}

function limitIn(scope: Scope, step: LimitStep, at: Date, { settings, groups }: Sources) {
  const groupCode = scope.categoryCode === null ? null : (groups.get(scope.categoryCode) ?? null);
  return timeLimit(settings.at(at).limitsOf(step), { ...scope, groupCode });
}

/** A state is entered, and with it the time of its step begins. */
function entered(
  before: DemandDeadlines | null,
  scope: Scope,
  { at, to, details }: DemandEvent,
  sources: Sources,
): DemandDeadlines {
  const { calendar } = sources.settings.at(at);
  // The event names it where it begins; it is over with a dispatch or a result.
  const named = details['awaitsRuling'] as boolean | undefined;
  const awaitsRuling = !WITHOUT.includes(to) && (named ?? before?.awaitsRuling ?? false);
  const due = (): Deadline | null => {
    if (WITHOUT.includes(to)) return null;
    if (to === SHELVED) {
      const review = startOfDayIn(sources.timeZone, details['reviewOn'] as string);
      return dueBetween(at, nextOpening(review, 'EVERY_DAY', calendar));
    }
    const step = DISPUTED.includes(to) ? 'DISPUTE' : awaitsRuling ? 'RULING' : 'STEP';
    return deadline(at, limitIn(scope, step, at, sources), calendar);
  };
  const isListed = runsByStep({ status: to });
  const closesAt = RESOLVED.includes(to) ? resultWindowEnd(at, calendar) : (before?.closesAt ?? null);
  return { ...scope, status: to, since: at, awaitsRuling, due: due(), closesAt: isListed ? null : closesAt };
}

/** The state stays. A higher urgency moves the deadline; a merge may bring an earlier one, which its event names. */
function changedUrgency(
  { status, since, awaitsRuling, due, urgency }: DemandDeadlines,
  scope: Scope,
  { at, action, details }: DemandEvent,
  sources: Sources,
): Deadline | null {
  if (due === null || !runsByStep({ status })) return due;
  const change = { from: urgency, to: scope.urgency };
  const isChanged = action === 'SET_URGENCY' || (action === 'ABSORB' && rises(change));
  const { calendar } = sources.settings.at(at);
  const limit = limitIn(scope, awaitsRuling ? 'RULING' : 'STEP', at, sources);
  const moved = isChanged ? deadlineAfter(change, due, limit, { since, now: at, calendar }) : due;
  const [dueAt, dueSoonAt] = ['dueAt', 'dueSoonAt'].map((name) => details[name]);
  if (action !== 'ABSORB' || typeof dueAt !== 'string' || typeof dueSoonAt !== 'string') return moved;
  const brought = { dueAt: new Date(dueAt), dueSoonAt: new Date(dueSoonAt) };
  return brought.dueAt < moved.dueAt ? brought : moved;
}
