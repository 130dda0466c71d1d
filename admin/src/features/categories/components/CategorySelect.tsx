import { Select } from 'antd';
import { useMemo } from 'react';

import { LABEL_SEARCH, prepareLabelSearch } from '@/components/fields/label-search';

import { groupCategories } from '../group-categories';
import { useCategories } from '../hooks/useCategories';

/** Chooses a category by its name, in the groups of the catalogue. */
export function CategorySelect(props: {
  readonly label: string;
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (code: string | undefined) => void;
  readonly placeholder?: string;
  readonly width?: number;
  /** One more choice: that there is none. */
  readonly none?: { readonly value: string; readonly label: string };
}) {
  const { data, loading } = useCategories();
  const options = useMemo(() => groupCategories(data?.categories ?? []), [data]);
  return (
    <Select
      id={props.id}
      style={{ width: props.width }}
      aria-label={props.label}
      placeholder={props.placeholder}
      allowClear
      showSearch={LABEL_SEARCH}
      onFocus={prepareLabelSearch}
      loading={loading}
      options={props.none === undefined ? options : [props.none, ...options]}
      value={props.value}
      onChange={props.onChange}
      popupMatchSelectWidth={280}
    />
  );
}
