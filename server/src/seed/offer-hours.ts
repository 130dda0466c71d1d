import type { WeeklyHours } from '@lindan/shared';

const WORKED = [1, 2, 3, 4, 5];
const EVERY = [...WORKED, 6, 7];

/** Hours that the text states clearly: `工作日17:30起`, or over night as in `19:00-次日7:30`. */
export function hoursOf(text: string): readonly WeeklyHours[] {
  const [, from] = /^工作日(\d{2}:\d{2})起/.exec(text) ?? [];
  if (from !== undefined) return on(WORKED, from, '24:00');
  const [, evening, morning] = /^(\d{2}:\d{2})-(?:次日)?(\d{1,2}:\d{2})$/.exec(text) ?? [];
  if (evening === undefined || morning === undefined) return [];
  const until = morning.padStart('00:00'.length, '0');
  return until < evening
    ? [...on(EVERY, evening, '24:00'), ...on(EVERY, '00:00', until)]
    : on(EVERY, evening, until);
}

function on(weekdays: readonly number[], from: string, until: string): readonly WeeklyHours[] {
  return weekdays.map((weekday) => ({ weekday, from, until }));
}
