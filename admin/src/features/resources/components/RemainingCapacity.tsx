import { useTranslation } from 'react-i18next';

import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const REMAINING_CAPACITY_RESOURCE = graphql(`
  fragment RemainingCapacity_resource on Resource {
    id
    capacity
    capacityPeriod
    remaining
  }
`);

/** What is left of a resource in its present period, with its whole. */
export function RemainingCapacity(props: {
  readonly resource: FragmentType<typeof REMAINING_CAPACITY_RESOURCE>;
}) {
  const resource = readFragment(REMAINING_CAPACITY_RESOURCE, props.resource);
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
