import type {
  Bounds,
  CalendarYear,
  LimitRule,
  LimitStep,
  MatchWeights,
  OpeningHours,
  StepLimits,
  WorkingCalendar,
} from '@lindan/shared';
import { deadline, stepLimits, workingCalendar } from '@lindan/shared';

import { boundsOf } from './city-bounds.js';
import type { SettingName, SettingValues } from './registry.js';
import { isCalendarName } from './registry.js';

/** One version of a setting, as its row says. Versions of a name count from 1. */
export interface SettingVersion {
  readonly name: string;
  readonly version: number;
  readonly value: unknown;
  readonly holdsFrom: Date;
}

/** By name, the version of each setting: what an event keeps of the settings by which it was decided. */
export type SettingVersions = Readonly<Record<string, number>>;

/** By category (`''`: all) and by urgency and tier: the deadline, and when it is due soon. */
export type StepDeadlines = Readonly<Record<string, Readonly<Record<string, readonly [Date, Date]>>>>;

/** The settings that hold together: one version of each name. */
export class SettingsInForce {
  readonly versions: SettingVersions;
  readonly #limits = new Map<string, StepLimits>();
  #calendar: WorkingCalendar | undefined;
  /** Of the last moment, because statements of one request ask for the same ones. */
  #deadlines: { readonly from: number; readonly found: Map<string, StepDeadlines> } = {
    from: Number.NaN,
    found: new Map(),
  };

  /** @param limitVersions every version of the time limits, for orders that were dispatched by an older one */
  constructor(
    private readonly chosen: ReadonlyMap<string, SettingVersion>,
    private readonly limitVersions: readonly SettingVersion[],
    private readonly timeZone: string,
  ) {
    this.versions = Object.fromEntries([...chosen].map(([name, { version }]) => [name, version]));
  }

  get openingHours(): OpeningHours {
    return this.#valueOf('openingHours');
  }

  /** null where the city has none. */
  get cityBounds(): Bounds | null {
    return boundsOf(this.#valueOf('cityBounds'));
  }

  get matchWeights(): MatchWeights {
    return this.#valueOf('matchWeights');
  }

  get calendarYears(): readonly CalendarYear[] {
    const years = [...this.chosen.values()].filter(({ name }) => isCalendarName(name));
    return years.map(({ value }) => value as CalendarYear).toSorted((a, b) => a.year - b.year);
  }

  /** Worked dates and opening hours, by which deadlines are computed. */
  get calendar(): WorkingCalendar {
    this.#calendar ??= workingCalendar(this.timeZone, this.openingHours, this.calendarYears);
    return this.#calendar;
  }

  /** The time limits of a step, by the version in force or by another one. */
  limitsOf(step: LimitStep, version: number = this.versions['timeLimits'] ?? 0): StepLimits {
    const key = `${version} ${step}`;
    const cached = this.#limits.get(key);
    if (cached !== undefined) return cached;
    const found = this.limitVersions.find((one) => one.version === version);
    if (found === undefined) throw new Error(`the time limits have no version ${version}`);
    const made = stepLimits(found.value as readonly LimitRule[], step);
    this.#limits.set(key, made);
    return made;
  }

  /** The deadlines of a step that begins at a moment. */
  deadlinesFrom(from: Date, step: LimitStep, version = this.versions['timeLimits'] ?? 0): StepDeadlines {
    if (this.#deadlines.from !== from.getTime()) this.#deadlines = { from: from.getTime(), found: new Map() };
    const key = `${version} ${step}`;
    const cached = this.#deadlines.found.get(key);
    if (cached !== undefined) return cached;
    const made = mapValues(this.limitsOf(step, version), (limits) =>
      mapValues(limits, (limit) => {
        const { dueAt, dueSoonAt } = deadline(from, limit, this.calendar);
        return [dueAt, dueSoonAt] as const;
      }),
    );
    this.#deadlines.found.set(key, made);
    return made;
  }

  /** The same by every version of the time limits. */
  deadlinesByVersion(from: Date, step: LimitStep): Readonly<Record<string, StepDeadlines>> {
    return Object.fromEntries(
      this.limitVersions.map(({ version }) => [version, this.deadlinesFrom(from, step, version)]),
    );
  }

  #valueOf<Name extends SettingName>(name: Name): SettingValues[Name] {
    const found = this.chosen.get(name);
    if (found === undefined) throw new Error(`no version of ${name} holds`);
    return found.value as SettingValues[Name];
  }
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
