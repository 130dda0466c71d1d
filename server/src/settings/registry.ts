import type { CalendarYear, LimitRule, MatchWeights, OpeningHours } from '@lindan/shared';
import { CALENDAR_YEARS, MATCH_WEIGHTS, OPENING_HOURS, TIME_LIMITS } from '@lindan/shared';

import type { FieldProblem } from '../refusal.js';
import type { BoundsSetting } from './city-bounds.js';
import { boundsSetting, cityBoundsProblems } from './city-bounds.js';
import { matchWeightProblems } from './match-weights.js';
import { openingHoursProblems } from './opening-hours.js';
import { timeLimitProblems } from './time-limits.js';

/** The value of each setting, by its name. */
export interface SettingValues {
  readonly openingHours: OpeningHours;
  readonly timeLimits: readonly LimitRule[];
  readonly cityBounds: BoundsSetting;
  readonly matchWeights: MatchWeights;
}

export type SettingName = keyof SettingValues;

/** What is wrong with a value, by the path of the field within it. */
export type SettingProblems = Readonly<Record<string, FieldProblem>>;

/** What holds for one setting. */
interface Setting<Value> {
  /** Becomes the first version of a city that has none. */
  readonly initial: Value;
  /** The form of each field is checked by its input class before. */
  readonly problems: (value: Value) => SettingProblems;
}

/** Every setting registers itself here, and nowhere else. */
export const SETTINGS: { readonly [Name in SettingName]: Setting<SettingValues[Name]> } = {
  openingHours: { initial: OPENING_HOURS, problems: openingHoursProblems },
  timeLimits: { initial: TIME_LIMITS, problems: timeLimitProblems },
  cityBounds: { initial: boundsSetting({}), problems: cityBoundsProblems },
  matchWeights: { initial: MATCH_WEIGHTS, problems: matchWeightProblems },
};

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** Each year of the calendar is a setting of its own, so that each has a history. */
export const calendarName = (year: number): string => `calendar:${year}`;
export const isCalendarName = (name: string): boolean => name.startsWith('calendar:');

/** The first version of each setting, by name. */
export const INITIAL: readonly (readonly [string, unknown])[] = [
  ...SETTING_NAMES.map((name) => [name, SETTINGS[name].initial] as const),
  ...CALENDAR_YEARS.map((year: CalendarYear) => [calendarName(year.year), year] as const),
];
