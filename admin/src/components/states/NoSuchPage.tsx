import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { EmptyState } from './EmptyState';

/** A page that the list does not know: its address is from before an upgrade, or was cut when it was passed on. */
export function NoSuchPage({ onFirst }: { readonly onFirst: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        why={t('table.noSuchPage')}
        fills={t('table.noSuchPageHint')}
        action={<Button onClick={onFirst}>{t('table.first')}</Button>}
      />
    </div>
  );
}
