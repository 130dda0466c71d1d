import { lazy, Suspense } from 'react';

import { useLocale } from '@/components/time/useLocale';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

/** Loaded with the first record that has files. */
const PhotoStrip = lazy(async () => ({ default: (await import('@/files/parts')).PhotoStrip }));

export const ATTACHMENTS_ATTACHMENT = graphql(`
  fragment Attachments_attachment on Attachment {
    id
    name
    type
    action
    at
  }
`);

/** The files of a record; nothing where there are none. */
export function Attachments(props: {
  readonly files: readonly FragmentType<typeof ATTACHMENTS_ATTACHMENT>[];
}) {
  const locale = useLocale();
  const files = readFragment(ATTACHMENTS_ATTACHMENT, props.files);
  if (files.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <PhotoStrip files={files} locale={locale} />
    </Suspense>
  );
}
