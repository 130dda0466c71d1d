import { useTranslation } from 'react-i18next';

import { PageTabs } from '@/components/page/PageTabs';

const PATHS = ['/places', '/people', '/setup'] as const;

/** The pages by which a place is set up: the place itself, its people, and what is missing. */
export function SetupTabs({ at }: { readonly at: (typeof PATHS)[number] }) {
  const { t } = useTranslation('places');
  return (
    <PageTabs
      label={t('tabsLabel')}
      tabs={PATHS.map((path) => ({ path, label: t(`tabs.${path}`) }))}
      at={at}
    />
  );
}
