import { createContext, useContext } from 'react';

/** Filled with the answer to the session's query, so it is known before any page is drawn. */
export const CityTimeZone = createContext<string | null>(null);

/** The time zone of the city: times and days are the city's, wherever they are read. */
export function useTimeZone(): string {
  const timeZone = useContext(CityTimeZone);
  if (timeZone === null) throw new Error('useTimeZone outside of CityTimeZone');
  return timeZone;
}
