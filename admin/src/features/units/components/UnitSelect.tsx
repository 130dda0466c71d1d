import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDebounced } from '@/components/time/useDebounced';

import { useUnitChoices } from '../hooks/useUnitChoices';

interface Known {
  readonly id: string;
  readonly name: string;
}

interface Common {
  readonly label: string;
  readonly id?: string;
  readonly placeholder?: string;
  /** Units whose names are known already, so that a value set from outside is shown by name. */
  readonly known?: readonly Known[];
}

type Single = Common & {
  readonly value?: string | undefined;
  readonly onChange?: (id: string | undefined) => void;
  /** The same choice with its name. */
  readonly onPick?: (unit: Known | undefined) => void;
  readonly multiple?: false;
};
type Multiple = Common & {
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
  readonly multiple: true;
};

/** Chooses a unit by a word of its name. */
export function UnitSelect(props: Single | Multiple) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 250);
  const { data, loading } = useUnitChoices(search === '' ? {} : { search });
  const found = (data?.units.nodes ?? []).map(({ id, name }) => ({ id, name }));
  const all = [...new Map([...(props.known ?? []), ...found].map((unit) => [unit.id, unit])).values()];
  const common = {
    id: props.id,
    'aria-label': props.label,
    placeholder: props.placeholder,
    allowClear: true,
    showSearch: { filterOption: false as const, onSearch: setTyped },
    options: all.map(({ id, name }) => ({ value: id, label: name })),
    notFoundContent: t(loading ? 'faces.loading' : 'select.none'),
    popupMatchSelectWidth: 280,
  };
  if (props.multiple) {
    return (
      <Select<string[]>
        {...common}
        mode="multiple"
        value={props.value}
        onChange={(ids) => props.onChange?.(ids)}
      />
    );
  }
  return (
    <Select<string>
      {...common}
      value={props.value}
      onChange={(id: string | undefined) => {
        props.onChange?.(id);
        props.onPick?.(all.find((unit) => unit.id === id));
      }}
    />
  );
}
