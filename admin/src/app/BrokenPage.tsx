import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@/components/states/EmptyState';

/** A page that could not be drawn or loaded: most often a new version was put up while the old one was open. */
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
