import { minuteOfDay } from './opening-hours.js';

/** A time range on one day of the week, as times of day on the city's clock. */
export interface WeeklyHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `09:00` */
  readonly from: string;
  /** Later than {@link from}; `24:00` is the end of the day. */
  readonly until: string;
}

type WeeklyHoursProblem = 'outOfRange' | 'timeOfDay' | 'hoursEnd' | 'hoursOverlap';

export const WEEKDAYS = { min: 1, max: 7 } as const;
const MINUTES_A_DAY = 24 * 60;

/**
 * What is wrong with weekly hours, by the path of the field within the list: `[2].until`. Time ranges of one day may touch, and do
 * not overlap.
 */
export function weeklyHoursProblems(
  hours: readonly WeeklyHours[],
): Readonly<Record<string, WeeklyHoursProblem>> {
  const problems: Record<string, WeeklyHoursProblem> = {};
  hours.forEach(({ weekday, from, until }, place) => {
    const [begins, ends] = [minuteOfDay(from), endMinute(until)];
    if (weekday < WEEKDAYS.min || weekday > WEEKDAYS.max) problems[`[${place}].weekday`] = 'outOfRange';
    if (begins === undefined) problems[`[${place}].from`] = 'timeOfDay';
    if (ends === undefined) problems[`[${place}].until`] = 'timeOfDay';
    else if (begins !== undefined && ends <= begins) problems[`[${place}].until`] = 'hoursEnd';
    const earlier = hours.slice(0, place);
    if (begins !== undefined && earlier.some((one) => overlap(one, { weekday, from, until })))
      problems[`[${place}].from`] = 'hoursOverlap';
  });
  return problems;
}

/** In the order of the week. */
export function sortedHours(hours: readonly WeeklyHours[]): readonly WeeklyHours[] {
  const keyOf = ({ weekday, from }: WeeklyHours) => `${weekday} ${from}`;
  return hours
    .map(({ weekday, from, until }) => ({ weekday, from, until }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Weekdays that have the same hours, in the order of the week. */
export interface DaysWithHours {
  readonly weekdays: readonly number[];
  readonly hours: readonly Pick<WeeklyHours, 'from' | 'until'>[];
}

/** Groups days by what stands for them, so that a week is read in a line or two. */
export function daysWithHours(hours: readonly WeeklyHours[]): readonly DaysWithHours[] {
  const groups = new Map<string, { weekdays: number[]; hours: readonly WeeklyHours[] }>();
  for (const weekday of new Set(sortedHours(hours).map((one) => one.weekday))) {
    const ofDay = sortedHours(hours).filter((one) => one.weekday === weekday);
    const key = ofDay.map(({ from, until }) => `${from}–${until}`).join();
    const group = groups.get(key) ?? { weekdays: [], hours: ofDay };
    group.weekdays.push(weekday);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function endMinute(until: string): number | undefined {
  return until === '24:00' ? MINUTES_A_DAY : minuteOfDay(until);
}

/** Times of day are compared as texts: their form orders them. */
function overlap(one: WeeklyHours, other: WeeklyHours): boolean {
  return one.weekday === other.weekday && one.from < other.until && other.from < one.until;
}
