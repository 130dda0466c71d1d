import { LIMITS } from '@lindan/shared';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMissingNames } from '@/components/fields/useMissingNames';
import { useDebounced } from '@/components/time/useDebounced';

import { readMergeTarget, useMergeTargets } from '../hooks/useMergeTargets';

/** Finds the demand to merge into when it is not among the look-alikes. */
export function MergeTargetSelect(props: {
  readonly label: string;
  readonly id?: string;
  readonly except: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
}) {
  const { t } = useTranslation('demands');
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim().slice(0, LIMITS.search), 250);
  const { data } = useMergeTargets(search);
  const found = (data?.demands.nodes ?? [])
    .filter(({ id }) => id !== props.except)
    .map(({ id, number, title }) => ({ id, name: `${number} ${title}` }));
  const named = useMissingNames(props.value === undefined ? [] : [props.value], found, readMergeTarget);
  return (
    <Select<string>
      id={props.id}
      aria-label={props.label}
      allowClear
      placeholder={t('merge.searchHint')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={props.value}
      onChange={(id: string | undefined) => props.onChange?.(id)}
      options={[...(search === '' ? named : []), ...found].map(({ id, name }) => ({
        value: id,
        label: name,
      }))}
      notFoundContent={search === '' ? null : t('merge.notFound')}
    />
  );
}
