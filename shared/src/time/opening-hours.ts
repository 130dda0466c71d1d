/** The hours in which somebody can act on what has become due, as times of day on the city's clock. */
export interface OpeningHours {
  /** `09:00` */
  readonly opens: string;
  /** `18:00`, later than {@link opens} on the same day */
  readonly closes: string;
  /** The time after an opening in which nothing ends, so that what ended in the night can still be met. */
  readonly minutesAfterOpening: number;
}

/** The hours of a city that has set none. */
export const OPENING_HOURS: OpeningHours = { opens: '09:00', closes: '18:00', minutesAfterOpening: 60 };

/** The minute of the day that a time of day names, or nothing for a text that is none. */
export function minuteOfDay(time: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
