import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMissingNames } from '@/components/fields/useMissingNames';
import { useDebounced } from '@/components/time/useDebounced';

import { readFragment } from '@/graphql/generated';

import { REGION_CHOICE_REGION, readRegionName, useRegionChoices } from '../hooks/useRegions';
import { pathText } from '../region-path';

/** Chooses several places by words of their names. */
export function RegionsSelect(props: {
  readonly label: string;
  readonly id?: string;
  /** Places whose names are known already, such as those chosen before. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 250);
  const { data, loading } = useRegionChoices(search === '' ? {} : { search });
  const found = readFragment(REGION_CHOICE_REGION, data?.regions.nodes ?? []).map(({ id, name, path }) => ({
    id,
    name,
    path: pathText(path),
  }));
  const named = useMissingNames(props.value ?? [], [...props.known, ...found], readRegionName);
  const known = [...props.known, ...named].map(({ id, name }) => ({ id, name, path: '' }));
  const all = [...new Map([...known, ...found].map((region) => [region.id, region])).values()];
  return (
    <Select<string[]>
      id={props.id}
      mode="multiple"
      aria-label={props.label}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={props.value}
      onChange={(ids) => props.onChange?.(ids)}
      options={all.map(({ id, name, path }) => ({ value: id, label: name, path }))}
      optionRender={({ data: { label, path } }) => (
        <span>
          {label} <span className="muted">{path}</span>
        </span>
      )}
      notFoundContent={t(loading ? 'states.loading' : 'select.none')}
    />
  );
}
