import { formatMoment, formatShort } from './format';
import { useLocale } from './useLocale';

/** A moment, short in the text and exact on hover. */
export function Moment({ at, exact = false }: { readonly at: string; readonly exact?: boolean }) {
  const locale = useLocale();
  const full = formatMoment(at, locale);
  return (
    <time dateTime={at} title={full} className="tabular">
      {exact ? full : formatShort(at, locale)}
    </time>
  );
}
