import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from './EmptyState';

/** A page that is not for the present role, with the way back. Nothing of it is drawn. */
export function OtherRole({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState why={t('otherRole.why')} fills={t('otherRole.next')} action={children} />
    </div>
  );
}
