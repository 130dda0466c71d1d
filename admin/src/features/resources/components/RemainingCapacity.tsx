import { useTranslation } from 'react-i18next';

import { graphql } from '@/graphql/generated';
import type { RemainingCapacity_ResourceFragment } from '@/graphql/generated/graphql';

export const REMAINING_CAPACITY_RESOURCE = graphql(`
  fragment RemainingCapacity_resource on Resource {
    id
    capacity
    capacityPeriod
    remaining
  }
`);

/** What is left of a resource in its present period, with its whole. */
export function RemainingCapacity({ resource }: { readonly resource: RemainingCapacity_ResourceFragment }) {
  const { t } = useTranslation(['resources', 'words']);
  const { capacity, capacityPeriod, remaining } = resource;
  if (capacity === null || remaining === null)
    return <span className="muted">{t('resources:capacity.unlimited')}</span>;
  const period = capacityPeriod === null ? '' : t(`words:capacityPeriod.${capacityPeriod}`);
  return (
    <span className="tabular" title={t('resources:capacity.title')}>
      {t('resources:capacity.left', { remaining, capacity, period })}
    </span>
  );
}
