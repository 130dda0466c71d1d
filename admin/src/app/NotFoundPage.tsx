import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        why={t('notFound.why')}
        fills={t('notFound.next')}
        action={<Link to="/">{t('notFound.home')}</Link>}
      />
    </Page>
  );
}
