import type { Deadline, LimitScope, LimitStep, Tier, Urgency } from '@lindan/shared';
import { deadline, timeLimit } from '@lindan/shared';

import type { Settings } from '../../../settings/settings.js';
import type { SettingVersions } from '../../../settings/settings-in-force.js';

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
  readonly claim: Deadline;
  readonly returnBy: Date;
  readonly finish: Deadline;
  /** null before the first completion. */
  readonly verify: Deadline | null;
}

/** What is read besides the events. */
export interface Sources {
  readonly settings: Settings;
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
const EFFECTS: Readonly<Record<string, Effect>> = { OFFER: dispatched, COMPLETE: completed };

/** The deadlines of an order, from its events in their order and the settings that they name. null without a dispatch. */
export function expectedDeadlines(events: readonly DeadlineEvent[], sources: Sources): OrderDeadlines | null {
  return events.reduce<OrderDeadlines | null>(
    (before, event) => EFFECTS[event.action]?.(before, event, sources) ?? before,
    null,
  );
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
  const groupCode = categoryCode === null ? null : (groups.get(categoryCode) ?? null);
  const scope = { categoryCode, groupCode, urgency, tier };
  const due = (step: LimitStep): Deadline => deadline(at, timeLimit(limitsOf(step), scope), calendar);
  return {
    scope,
    limitsVersion: versions['timeLimits'] ?? 0,
    claim: due('CLAIM'),
    returnBy: due('RETURN').dueAt,
    finish: due('FINISH'),
    verify: null,
  };
}

/** By the calendar of the completion, and the limits of the dispatch. */
function completed(before: OrderDeadlines | null, { at, details }: DeadlineEvent, { settings }: Sources) {
  const versions = details['settings'] as SettingVersions | undefined;
  if (before === null || versions === undefined) return before;
  const { calendar, limitsOf } = inForce(settings, versions);
  const limit = timeLimit(limitsOf('VERIFY', before.limitsVersion), before.scope);
  return { ...before, verify: deadline(at, limit, calendar) };
}

interface DispatchDetails {
  readonly categoryCode: string | null;
  readonly urgency: Urgency;
  readonly tier: Tier;
  readonly settings?: SettingVersions;
}

function inForce(settings: Settings, versions: SettingVersions) {
  const found = settings.of(versions);
  return {
    calendar: found.calendar,
    limitsOf: (step: LimitStep, version?: number) => found.limitsOf(step, version),
  };
}
