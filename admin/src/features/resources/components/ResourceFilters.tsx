import { RESOURCE_KINDS, RESOURCE_STATUSES } from '@lindan/shared';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Chips } from '@/components/filters/Chips';
import type { Changes } from '@/components/table/useUrlTable';
import { CategorySelect } from '@/features/categories/components/CategorySelect';

import type { ResourceListParams } from '../resource-list-params';
import styles from './ResourceFilters.module.css';

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
      <Input.Search
        key={search ?? ''}
        className={styles.search}
        defaultValue={search}
        allowClear
        placeholder={t('resources:list.search')}
        aria-label={t('resources:list.search')}
        onSearch={(text) => change({ search: text.trim() })}
      />
      <Chips
        label={t('resources:list.which')}
        chips={flags.map((value) => ({ value, label: t(`resources:flag.${value}`) }))}
        chosen={chosen}
        onToggle={(value) => change({ [value]: !chosen.includes(value) })}
      />
      <Chips
        label={t('resources:column.status')}
        chips={RESOURCE_STATUSES.map((value) => ({ value, label: t(`words:resourceStatus.${value}`) }))}
        chosen={status === undefined ? [] : [status]}
        onToggle={(value) => change({ status: value === status ? undefined : value })}
      />
      <Select
        className={styles.kind}
        aria-label={t('resources:column.kind')}
        placeholder={t('resources:column.kind')}
        allowClear
        value={kind}
        onChange={(value: string | undefined) => change({ kind: value })}
        options={RESOURCE_KINDS.map((value) => ({ value, label: t(`words:resourceKind.${value}`) }))}
      />
      <CategorySelect
        className={styles.category}
        label={t('resources:column.category')}
        placeholder={t('resources:column.category')}
        value={category}
        onChange={(value) => change({ category: value })}
      />
    </>
  );
}
