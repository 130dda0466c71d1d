import type { WeeklyHours } from '@lindan/shared';
import { hoursInWords } from '@lindan/shared';

import { useLocale } from '@/components/time/useLocale';

/** Weekly hours, a line for all days that have the same. */
export function HoursLines({ hours }: { readonly hours: readonly WeeklyHours[] }) {
  const locale = useLocale();
  return (
    <>
      {hoursInWords(hours, locale).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
