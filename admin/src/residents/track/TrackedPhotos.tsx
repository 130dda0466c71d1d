import type { TrackingPair } from '@lindan/shared';

import type { TrackDemandQuery } from '@/graphql/generated/residents/graphql';

import { LaterPage } from '../components/LaterPage';
import { useLocale } from '../words/locale';

const load = async () => (await import('@/files/PhotoStrip')).PhotoStrip;

/** Photos of the demand or of its result. Number and code go in headers: an address would be kept in histories. */
export function TrackedPhotos({
  title,
  files,
  pair,
}: {
  readonly title: string;
  readonly files: TrackDemandQuery['trackDemand']['attachments'];
  readonly pair: TrackingPair;
}) {
  const locale = useLocale();
  if (files.length === 0) return null;
  const headersOf = () => ({
    'lindan-number': pair.number,
    'lindan-tracking-code': pair.trackingCode,
  });
  return (
    <section>
      <h3>{title}</h3>
      <LaterPage load={load} props={{ files, locale, headersOf }} />
    </section>
  );
}
