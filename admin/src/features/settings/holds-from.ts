import { startOfDay } from '@/components/time/city-day';

/** The moment from which a value holds that is to hold from a date in the city; without a date it holds at once. */
export function holdsFrom(date: string | undefined, timeZone: string): string | null {
  return date === undefined || date === '' ? null : startOfDay(timeZone, date).toISOString();
}
