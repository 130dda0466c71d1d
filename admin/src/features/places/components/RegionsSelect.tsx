import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { MoreChoices } from '@/components/fields/MoreChoices';
import { useMissingNames } from '@/components/fields/useMissingNames';

import { useRegionSearch } from '../hooks/useRegionSearch';
import { readRegionName } from '../hooks/useRegions';
import { pathText } from '../region-path';

/** Chooses several places by words of their way down, or by their codes. */
export function RegionsSelect(props: {
  readonly label: string;
  readonly id?: string;
  /** Places whose names are known already, such as those chosen before. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}) {
  const { t } = useTranslation();
  const { isLoading, found, more, setTyped } = useRegionSearch({});
  const choices = found.map(({ id, name, path }) => ({ id, name, path: pathText(path) }));
  const named = useMissingNames(props.value ?? [], [...props.known, ...choices], readRegionName);
  const known = [...props.known, ...named].map(({ id, name }) => ({ id, name, path: '' }));
  const all = [...new Map([...known, ...choices].map((region) => [region.id, region])).values()];
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
      notFoundContent={t(isLoading ? 'states.loading' : 'select.none')}
      popupRender={(menu) => <MoreChoices menu={menu} more={more} />}
    />
  );
}
