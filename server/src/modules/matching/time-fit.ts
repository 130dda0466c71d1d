import type { WeeklyHours } from '@lindan/shared';
import { cityDayOf } from '@lindan/shared';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS_A_WEEK = 7;
const SATURDAY = 6;
/** A demand that names the weekend needs hours there. */
const WEEKEND = /周末|周六|周日|周天|星期六|星期日|星期天|礼拜六|礼拜天|双休|weekend|saturday|sunday/iu;

const SOON = 0.8;
const THIS_WEEK = 0.5;
const ENDING = 0.5;

/** When an offer can be used, as far as its hours say. */
export interface OfferTimes {
  readonly weeklyHours: readonly WeeklyHours[];
  /** Its last day: `2026-03-10`. */
  readonly availableTo: string | null;
}

/** How well the times fit, 0..1, with the facts for the reason. */
export interface TimeFit {
  readonly share: number;
  readonly opening: 'ANY' | 'NOW' | 'TODAY' | 'TOMORROW' | 'LATER' | 'WEEKEND' | 'NOT_AT_WEEKEND';
  /** The hours that are meant. */
  readonly hours?: readonly WeeklyHours[];
  /** The last day, where it is within a week. */
  readonly endsOn?: string;
}

/** Fits hours and last day of an offer to what the demand's text names, or else to the present moment in the city. */
export function timeFit(
  { weeklyHours, availableTo }: OfferTimes,
  text: string,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): TimeFit {
  const fit = WEEKEND.test(text) ? atWeekend(weeklyHours) : fromNow(weeklyHours, now, timeZone);
  const inAWeek = cityDayOf(timeZone, now.getTime() + DAYS_A_WEEK * DAY_MS).date;
  if (availableTo === null || availableTo > inAWeek) return fit;
  return { ...fit, share: fit.share * ENDING, endsOn: availableTo };
}

function atWeekend(weeklyHours: readonly WeeklyHours[]): TimeFit {
  if (weeklyHours.length === 0) return { share: 1, opening: 'ANY' };
  const hours = weeklyHours.filter(({ weekday }) => weekday >= SATURDAY);
  return hours.length > 0
    ? { share: 1, opening: 'WEEKEND', hours }
    : { share: 0, opening: 'NOT_AT_WEEKEND', hours: weeklyHours };
}

function fromNow(weeklyHours: readonly WeeklyHours[], now: Date, timeZone: string): TimeFit {
  if (weeklyHours.length === 0) return { share: 1, opening: 'ANY' };
  const { date, startsAt } = cityDayOf(timeZone, now.getTime());
  const time = timeOfDay(now.getTime() - startsAt);
  const weekday = weekdayOf(date);
  const today = weeklyHours.filter((one) => one.weekday === weekday && time < one.until);
  const open = today.filter(({ from }) => from <= time);
  if (open.length > 0) return { share: 1, opening: 'NOW', hours: open };
  if (today.length > 0) return { share: SOON, opening: 'TODAY', hours: today };
  const tomorrow = weeklyHours.filter((one) => one.weekday === (weekday % DAYS_A_WEEK) + 1);
  if (tomorrow.length > 0) return { share: SOON, opening: 'TOMORROW', hours: tomorrow };
  return { share: THIS_WEEK, opening: 'LATER', hours: weeklyHours };
}

/** 1 is Monday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || DAYS_A_WEEK;
}

function timeOfDay(sinceMidnightMs: number): string {
  const minutes = Math.floor(sinceMidnightMs / MINUTE_MS);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
