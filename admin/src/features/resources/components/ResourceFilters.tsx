import { RESOURCE_KINDS, RESOURCE_STATUSES } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { ChipFilter } from '@/components/filters/ChipFilter';
import { Chips } from '@/components/filters/Chips';
import { SearchFilter } from '@/components/filters/SearchFilter';
import { SelectFilter } from '@/components/filters/SelectFilter';
import type { Changes } from '@/components/table/useUrlTable';
import { CategorySelect } from '@/features/categories/components/CategorySelect';

import type { ResourceListParams } from '../resource-list-params';

type Flag = 'ours' | 'available';

export function ResourceFilters(props: {
  readonly params: ResourceListParams;
  readonly change: (changes: Changes) => void;
  readonly hasUnit: boolean;
}) {
  const { t } = useTranslation(['resources', 'words']);
  const { params, change, hasUnit } = props;
  const { status, kind, category, isAvailable, isOurs, search } = params;
  const flags: Flag[] = hasUnit ? ['ours', 'available'] : ['available'];
  const chosen: Flag[] = [
    ...(isOurs ? (['ours'] as const) : []),
    ...(isAvailable ? (['available'] as const) : []),
  ];
  return (
    <>
      <SearchFilter
        label={t('resources:list.search')}
        search={search}
        onSearch={(text) => change({ search: text })}
      />
      <Chips
        label={t('resources:list.which')}
        chips={flags.map((value) => ({ value, label: t(`resources:flag.${value}`) }))}
        chosen={chosen}
        onToggle={(value) => change({ [value]: !chosen.includes(value) })}
      />
      <ChipFilter
        label={t('resources:column.status')}
        values={RESOURCE_STATUSES}
        labelOf={(value) => t(`words:resourceStatus.${value}`)}
        value={status}
        onChange={(value) => change({ status: value })}
      />
      <SelectFilter
        label={t('resources:column.kind')}
        values={RESOURCE_KINDS}
        labelOf={(value) => t(`words:resourceKind.${value}`)}
        value={kind}
        width={130}
        onChange={(value) => change({ kind: value })}
      />
      <CategorySelect
        width={170}
        label={t('resources:column.category')}
        placeholder={t('resources:column.category')}
        value={category}
        onChange={(value) => change({ category: value })}
      />
    </>
  );
}
