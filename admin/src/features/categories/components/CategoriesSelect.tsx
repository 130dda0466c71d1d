import { Select } from 'antd';
import { useMemo } from 'react';

import { LABEL_SEARCH, prepareLabelSearch } from '@/components/fields/label-search';

import { groupCategories } from '../group-categories';
import { useCategories } from '../hooks/useCategories';

/** Chooses several categories by their names, in the groups of the catalogue. */
export function CategoriesSelect(props: {
  readonly label: string;
  readonly most: number;
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (codes: string[]) => void;
}) {
  const { data, loading } = useCategories();
  const options = useMemo(() => groupCategories(data?.categories ?? []), [data]);
  return (
    <Select<string[]>
      id={props.id}
      mode="multiple"
      maxCount={props.most}
      aria-label={props.label}
      allowClear
      showSearch={LABEL_SEARCH}
      onFocus={prepareLabelSearch}
      loading={loading}
      options={options}
      value={props.value}
      onChange={(codes) => props.onChange?.(codes)}
    />
  );
}
