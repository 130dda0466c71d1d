import { Select } from 'antd';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { MoreChoices } from '@/components/fields/MoreChoices';
import { useMissingNames } from '@/components/fields/useMissingNames';
import { useDebounced } from '@/components/time/useDebounced';

import { readUnitName } from '../hooks/useKnownUnit';
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
  /** The unit that cannot be chosen. */
  readonly except?: string | undefined;
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
  const wanted = typed.trim();
  const search = useDebounced(wanted, 250);
  const isAnswered = search === wanted;
  const { data, loading } = useUnitChoices(search === '' ? {} : { search });
  const found = (data?.units.nodes ?? []).map(({ id, name }) => ({ id, name }));
  const more = isAnswered ? (data?.units.totalCount ?? 0) - found.length : 0;
  const chosen = [props.value ?? []].flat();
  const known = [
    ...(props.known ?? []),
    ...useMissingNames(chosen, [...(props.known ?? []), ...found], readUnitName),
  ];
  // Enter takes the first: while something is typed, only what was found for it may stand there.
  const offered = wanted === '' ? [...known, ...found] : isAnswered ? found : [];
  const all = [...new Map(offered.map((unit) => [unit.id, unit])).values()].filter(
    ({ id }) => id !== props.except,
  );
  const common = {
    id: props.id,
    'aria-label': props.label,
    placeholder: props.placeholder,
    allowClear: true,
    showSearch: { filterOption: false as const, onSearch: setTyped },
    options: all.map(({ id, name }) => ({ value: id, label: name })),
    notFoundContent: t(loading || !isAnswered ? 'states.loading' : 'select.none'),
    popupMatchSelectWidth: 280,
    popupRender: (menu: ReactElement) => <MoreChoices menu={menu} more={more} />,
    style: { width: '100%' },
  };
  // Of nothing found yet, Enter would close the list and leave what was chosen before.
  const waitForAnswer = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (isAnswered && !loading)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div onKeyDownCapture={waitForAnswer}>
      {props.multiple ? (
        <Select<string[]>
          {...common}
          mode="multiple"
          value={props.value}
          onChange={(ids) => props.onChange?.(ids)}
        />
      ) : (
        <Select<string>
          {...common}
          value={props.value}
          onChange={(id: string | undefined) => {
            props.onChange?.(id);
            props.onPick?.(all.find((unit) => unit.id === id));
          }}
        />
      )}
    </div>
  );
}
