import type { Locale, WeeklyHours } from '@lindan/shared';
import { weekdayName } from '@lindan/shared';
import { NameLookup } from '../../tables/name-lookup.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/** What a table may call a weekday: its number, and its names in both languages. */
const WEEKDAY_BY_NAME = new NameLookup<number>([
  ...WEEK.map((day) => [String(day), day] as const),
  ...LOCALES.flatMap((locale) => WEEK.map((day) => [weekdayName(day, locale), day] as const)),
  ...['一', '二', '三', '四', '五', '六', '日'].map((name, place) => [`星期${name}`, place + 1] as const),
  ['周天', 7],
  ['星期天', 7],
]);
const EVERY_DAY = new NameLookup(['每天', '每日', 'daily'].map((name) => [name, true] as const));
const RANGE = /[-–—~至到]/;
const LIST = /[、,，和&]/;

/**
 * Reads weekly hours from a cell: `周一至周五 09:00-12:00、14:00-17:00；周六 09:00-12:00`, or `1-5 09:00-12:00,14:00-17:00|6 09:00-12:00`.
 * @returns nothing for a cell that says no hours; whether these can be is another rule
 */
export function hoursInCell(cell: string): readonly WeeklyHours[] | undefined {
  const hours: WeeklyHours[] = [];
  for (const line of cell.split(/[|；;]/).map((part) => part.trim())) {
    if (line === '') continue;
    const [, days = '', times = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    const weekdays = weekdaysIn(days);
    const ranges = times.split(LIST).map((part) => timeRangeIn(part.trim()));
    if (weekdays === undefined || ranges.includes(undefined)) return undefined;
    hours.push(
      ...weekdays.flatMap((weekday) => ranges.map((range) => ({ weekday, ...(range as TimeRange) }))),
    );
  }
  return hours;
}

type TimeRange = Pick<WeeklyHours, 'from' | 'until'>;

function timeRangeIn(text: string): TimeRange | undefined {
  const [, from, until] = /^(\d{1,2}[:：]\d{2})\s*[-–—~至到]\s*(\d{1,2}[:：]\d{2})$/.exec(text) ?? [];
  return from === undefined || until === undefined ? undefined : { from: timeOf(from), until: timeOf(until) };
}

/** `9:00` as `09:00`. */
function timeOf(text: string): string {
  return text.replace('：', ':').padStart('00:00'.length, '0');
}

function weekdaysIn(text: string): readonly number[] | undefined {
  if (EVERY_DAY.has(text)) return WEEK;
  const found: number[] = [];
  for (const part of text.split(LIST)) {
    const ends = part.split(RANGE).map((name) => WEEKDAY_BY_NAME.get(name));
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || ends.length > 2 || ends.includes(undefined))
      return undefined;
    found.push(...WEEK.filter((day) => day >= first && day <= last));
  }
  return [...new Set(found)];
}
