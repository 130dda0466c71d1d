import type { Deadline, LimitScope, LimitStep, Tier, Urgency } from '@lindan/shared';
import { deadline, timeLimit } from '@lindan/shared';

import type { Settings } from '../../../settings/settings.js';
import type { SettingVersions } from '../../../settings/settings-in-force.js';
import type { OpenOrder, UrgencyChange } from '../follow-urgency.js';
import { deadlinesAfter } from '../follow-urgency.js';
import { afterPause, extended, openingAfter } from '../moved-deadlines.js';

/** An event of an order, as far as deadlines follow from it. */
export interface DeadlineEvent {
  readonly action: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the events of an order say of its deadlines. */
export interface OrderDeadlines {
  readonly scope: LimitScope;
  /** The version of the time limits at the dispatch. */
  readonly limitsVersion: number;
  readonly offeredAt: Date;
  readonly claim: Deadline;
  /** null while the order is claimed in time. */
  readonly raised: Deadline | null;
  /** Of an order whose requester has a phone. */
  readonly contactBy: Date;
  /** The requester was reached: the time to do so runs no longer. */
  readonly isContacted: boolean;
  readonly returnBy: Date;
  readonly finish: Deadline;
  /** Until when a requested extension is decided on; null without a request. */
  readonly extensionBy: Date | null;
  /** When a pause ends by itself; null while the clock runs. */
  readonly resumesAt: Date | null;
  /** null before the first completion. */
  readonly verify: Deadline | null;
}

/** The deadlines that a new calendar year can move. */
export const MOVABLE = ['claim', 'raised', 'contactBy', 'returnBy', 'finish', 'verify'] as const;
export type MovableDeadline = (typeof MOVABLE)[number];

/** A version of a calendar year that holds for deadlines that were set without it. */
export interface NewYear {
  readonly calendar: string;
  readonly version: number;
}

/** What is read besides the events. */
export interface Sources {
  readonly settings: Pick<Settings, 'of'>;
  /** The group of each category. */
  readonly groups: ReadonlyMap<string, string | null>;
}

type Effect = (
  before: OrderDeadlines | null,
  event: DeadlineEvent,
  sources: Sources,
) => OrderDeadlines | null;

/**
 * What each action does to the deadlines. Whatever moves a deadline enters here: a new claimant, a granted extension, the end
 * of a pause. Each takes what it needs from the details of its event.
 */
const EFFECTS: Readonly<Record<string, Effect>> = {
  OFFER: dispatched,
  ASSIGN: assigned,
  RAISE: raised,
  CONTACT: contacted,
  SET_URGENCY: urgencySet,
  CORRECT: corrected,
  REQUEST_EXTENSION: extensionRequested,
  DECIDE_EXTENSION: extensionDecided,
  PAUSE: paused,
  RESUME: resumed,
  COMPLETE: completed,
  CANCEL: pauseEnded,
  REASSIGN: pauseEnded,
};

/** The deadlines of an order, from its events in their order and the settings that they name. null without a dispatch. */
export function expectedDeadlines(events: readonly DeadlineEvent[], sources: Sources): OrderDeadlines | null {
  return events.reduce<OrderDeadlines | null>(
    (before, event, index) =>
      event.action === 'MOVE_DEADLINES'
        ? movedToYear(before, event, events.slice(0, index), sources)
        : (EFFECTS[event.action]?.(before, event, sources) ?? before),
    null,
  );
}

/** The deadlines as if a calendar year had been known from the beginning. */
export function deadlinesByYear(
  events: readonly DeadlineEvent[],
  { settings, groups }: Sources,
  { calendar, version }: NewYear,
): OrderDeadlines | null {
  const of = (versions: SettingVersions) => settings.of({ ...versions, [calendar]: version });
  return expectedDeadlines(events, { settings: { of }, groups });
}

/** The deadlines that the event names, by the events before it and the calendar year that it names; the others stay. */
function movedToYear(
  before: OrderDeadlines | null,
  { details }: DeadlineEvent,
  earlier: readonly DeadlineEvent[],
  sources: Sources,
): OrderDeadlines | null {
  const { moved, ...year } = details as unknown as NewYear & { readonly moved: readonly MovableDeadline[] };
  const again = deadlinesByYear(earlier, sources, year);
  if (before === null || again === null) return before;
  return { ...before, ...Object.fromEntries(moved.map((name) => [name, again[name]])) };
}

function dispatched(
  _before: OrderDeadlines | null,
  { at, details }: DeadlineEvent,
  { settings, groups }: Sources,
) {
  const { categoryCode, urgency, tier, settings: versions } = details as unknown as DispatchDetails;
  // An event that names no settings proves no deadline.
  if (versions === undefined) return null;
  const { calendar, limitsOf } = inForce(settings, versions);
  const scope = { ...categoryScope(categoryCode, groups), urgency, tier };
  const due = (step: LimitStep): Deadline => deadline(at, timeLimit(limitsOf(step), scope), calendar);
  return {
    scope,
    limitsVersion: versions['timeLimits'] ?? 0,
    offeredAt: at,
    claim: due('CLAIM'),
    raised: null,
    contactBy: due('CONTACT').dueAt,
    isContacted: false,
    returnBy: due('RETURN').dueAt,
    finish: due('FINISH'),
    extensionBy: null,
    resumesAt: null,
    verify: null,
  };
}

/** A deadline from the moment of an event, by the calendar that it names and the limits of the dispatch. */
function dueFrom(before: OrderDeadlines, { at, details }: DeadlineEvent, { settings }: Sources) {
  const { calendar, limitsOf } = inForce(settings, details['settings'] as SettingVersions);
  return (step: LimitStep): Deadline =>
    deadline(at, timeLimit(limitsOf(step, before.limitsVersion), before.scope), calendar);
}

function namesSettings(before: OrderDeadlines | null, { details }: DeadlineEvent): before is OrderDeadlines {
  return before !== null && details['settings'] !== undefined;
}

function completed(before: OrderDeadlines | null, event: DeadlineEvent, sources: Sources) {
  if (!namesSettings(before, event)) return before;
  return { ...before, verify: dueFrom(before, event, sources)('VERIFY') };
}

/** The times to claim, to contact and to return start anew; the time to finish runs on. */
function assigned(before: OrderDeadlines | null, event: DeadlineEvent, sources: Sources) {
  if (!namesSettings(before, event)) return before;
  const due = dueFrom(before, event, sources);
  const [claim, contactBy, returnBy] = [due('CLAIM'), due('CONTACT').dueAt, due('RETURN').dueAt];
  return { ...before, claim, contactBy, returnBy, raised: null };
}

function contacted(before: OrderDeadlines | null, { details }: DeadlineEvent) {
  return before && { ...before, isContacted: before.isContacted || details['reached'] === true };
}

function raised(before: OrderDeadlines | null, event: DeadlineEvent, sources: Sources) {
  if (!namesSettings(before, event)) return before;
  return { ...before, raised: dueFrom(before, event, sources)('RAISED') };
}

function extensionRequested(before: OrderDeadlines | null, event: DeadlineEvent, sources: Sources) {
  if (!namesSettings(before, event)) return before;
  return { ...before, extensionBy: dueFrom(before, event, sources)('EXTENSION').dueAt };
}

function paused(before: OrderDeadlines | null, event: DeadlineEvent, { settings }: Sources) {
  if (!namesSettings(before, event)) return before;
  const { calendar } = inForce(settings, event.details['settings'] as SettingVersions);
  return {
    ...before,
    resumesAt: openingAfter(event.details['until'] as string, before.scope.urgency, calendar),
  };
}

function pauseEnded(before: OrderDeadlines | null) {
  return before && { ...before, resumesAt: null };
}

function extensionDecided(before: OrderDeadlines | null, event: DeadlineEvent, { settings }: Sources) {
  if (!namesSettings(before, event) || event.details['granted'] !== true) return before;
  const { calendar } = inForce(settings, event.details['settings'] as SettingVersions);
  const moved = extended(finishOf(before), event.details['workingDays'] as number, calendar);
  return { ...before, finish: { dueAt: moved.finishBy, dueSoonAt: moved.finishSoonAt } };
}

function resumed(before: OrderDeadlines | null, event: DeadlineEvent, { settings }: Sources) {
  if (!namesSettings(before, event)) return before;
  const { calendar } = inForce(settings, event.details['settings'] as SettingVersions);
  const [from, to] = ['pausedAt', 'resumedAt'].map((name) => new Date(event.details[name] as string));
  if (from === undefined || to === undefined) return before;
  const order = { ...finishOf(before), urgency: before.scope.urgency };
  const moved = afterPause(order, from, to, calendar);
  return { ...before, resumesAt: null, finish: { dueAt: moved.finishBy, dueSoonAt: moved.finishSoonAt } };
}

/** Each deadline that is not met yet follows the urgency. */
function urgencySet(before: OrderDeadlines | null, event: DeadlineEvent, { settings }: Sources) {
  if (!namesSettings(before, event)) return before;
  const { calendar, limitsOf } = inForce(settings, event.details['settings'] as SettingVersions);
  const change = event.details as unknown as UrgencyChange & Pick<OpenOrder, 'status'>;
  const scope = { ...before.scope, urgency: change.to };
  const limitOf = (step: LimitStep) => timeLimit(limitsOf(step, before.limitsVersion), scope);
  const order = {
    status: change.status,
    offeredAt: before.offeredAt.toISOString(),
    raisedAt: before.raised === null ? null : before.raised.dueAt.toISOString(),
    claimBy: before.claim.dueAt.toISOString(),
    contactBy: before.isContacted ? null : before.contactBy.toISOString(),
    contactedAt: null,
    returnBy: before.returnBy.toISOString(),
    finishBy: before.finish.dueAt.toISOString(),
    finishSoonAt: before.finish.dueSoonAt.toISOString(),
    dueAt: before.claim.dueAt.toISOString(),
    dueSoonAt: before.claim.dueSoonAt.toISOString(),
  };
  const moments = { now: event.at, calendar };
  const { claim, contactBy, returnBy, finish } = deadlinesAfter(order, change, limitOf, moments);
  return { ...before, scope, claim, contactBy: contactBy ?? before.contactBy, returnBy, finish };
}

/** What is counted from now on goes by the right category; what is set stays. */
function corrected(before: OrderDeadlines | null, { details }: DeadlineEvent, { groups }: Sources) {
  if (before === null) return before;
  const categoryCode = details['categoryCode'] as string | null;
  return { ...before, scope: { ...before.scope, ...categoryScope(categoryCode, groups) } };
}

function categoryScope(categoryCode: string | null, groups: Sources['groups']) {
  return { categoryCode, groupCode: categoryCode === null ? null : (groups.get(categoryCode) ?? null) };
}

const finishOf = ({ finish }: OrderDeadlines) => ({
  finishBy: finish.dueAt,
  finishSoonAt: finish.dueSoonAt,
});

interface DispatchDetails {
  readonly categoryCode: string | null;
  readonly urgency: Urgency;
  readonly tier: Tier;
  readonly settings?: SettingVersions;
}

function inForce(settings: Sources['settings'], versions: SettingVersions) {
  const found = settings.of(versions);
  return {
    calendar: found.calendar,
    limitsOf: (step: LimitStep, version?: number) => found.limitsOf(step, version),
  };
}
