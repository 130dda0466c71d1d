import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDebounced } from '@/components/time/useDebounced';
import { readFragment } from '@/graphql/generated';
import type { RegionChoice_RegionFragment } from '@/graphql/generated/graphql';

import { REGION_CHOICE_REGION, useOneRegion, useRegionChoices } from '../hooks/useRegions';
import { pathText } from '../region-path';

function option(region: RegionChoice_RegionFragment, t: TFunction<['common', 'words']>) {
  return {
    value: region.id,
    label: region.name,
    kind: t(`words:regionKind.${region.kind}`),
    path: pathText(region.path),
  };
}

/** Chooses a place: those directly below first, any other of the scope by a word of its name. */
export function RegionSelect(props: {
  readonly label: string;
  readonly placeholder: string;
  /** The place whose parts are offered before anything is typed. */
  readonly within: string | undefined;
  /** The place itself can be chosen, too. */
  readonly includesWithin?: boolean;
  readonly value: string | null | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly className?: string | undefined;
  readonly id?: string;
}) {
  const { t } = useTranslation(['common', 'words']);
  const [typed, setTyped] = useState('');
  const [wasOpened, setOpened] = useState(false);
  const search = useDebounced(typed.trim(), 250);
  const { data, loading } = useRegionChoices(
    search === '' ? (props.within === undefined ? {} : { parentId: props.within }) : { search },
  );
  const { data: chosen } = useOneRegion(props.value ?? null);
  const { data: whole } = useOneRegion(props.includesWithin === true ? (props.within ?? null) : null);
  const found = readFragment(REGION_CHOICE_REGION, data?.regions.nodes ?? []);
  // What is chosen keeps its name, also when it is not among those offered.
  const extra =
    search === ''
      ? [whole, chosen].flatMap((one) => (one ? [readFragment(REGION_CHOICE_REGION, one.region)] : []))
      : [];
  const offered = [...new Map([...extra, ...found].map((region) => [region.id, region])).values()];
  return (
    <Select
      id={props.id}
      className={props.className}
      aria-label={props.label}
      placeholder={props.placeholder}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={props.value ?? undefined}
      onChange={(id: string | undefined) => props.onChange(id)}
      onOpenChange={() => setOpened(true)}
      loading={wasOpened && loading}
      options={offered.map((region) => option(region, t))}
      optionRender={({ data: { label, path } }) => (
        <span title={path}>
          {label} <span className="muted">{path}</span>
        </span>
      )}
      notFoundContent={loading ? t('common:states.loading') : t('common:select.none')}
      popupMatchSelectWidth={320}
    />
  );
}
