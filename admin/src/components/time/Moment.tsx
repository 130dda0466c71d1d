import { useTimeZone } from './city-time-zone';
import { formatMoment, formatShort } from './format';
import { useLocale } from './useLocale';

/** A moment, short in the text and exact on hover. */
export function Moment({ at, exact = false }: { readonly at: string; readonly exact?: boolean }) {
  const locale = useLocale();
  const timeZone = useTimeZone();
  const full = formatMoment(at, locale, timeZone);
  return (
    <time dateTime={at} title={full} className="tabular">
      {exact ? full : formatShort(at, locale, timeZone)}
    </time>
  );
}
