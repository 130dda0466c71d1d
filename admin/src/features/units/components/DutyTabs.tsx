import { useTranslation } from 'react-i18next';

import { PageTabs } from '@/components/page/PageTabs';

const PATHS = ['/units', '/pairings', '/catalogue', '/categories'] as const;

/** The pages that say whose duty a thing is: units, pairings, the dispatch catalogue and its categories. */
export function DutyTabs({ at }: { readonly at: (typeof PATHS)[number] }) {
  const { t } = useTranslation('units');
  return (
    <PageTabs
      label={t('tabsLabel')}
      tabs={PATHS.map((path) => ({ path, label: t(`tabs.${path}`) }))}
      at={at}
    />
  );
}
