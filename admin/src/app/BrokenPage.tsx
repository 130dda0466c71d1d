import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@/components/states/EmptyState';

/** A page that failed to load or render, most often because a new version was deployed while the old one was open. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      why={t('broken.why')}
      fills={t('broken.next')}
      action={<Button onClick={() => location.reload()}>{t('broken.reload')}</Button>}
    />
  );
}
