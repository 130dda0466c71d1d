import { skipToken, useQuery } from '@apollo/client/react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { demandPaths } from '@/features/demands/paths';
import { orderPaths } from '@/features/orders/paths';
import { pathText } from '@/features/places/region-path';
import { unitPaths } from '@/features/units/paths';
import { graphql } from '@/graphql/generated';
import type { SearchHitsQuery } from '@/graphql/generated/graphql';

import type { PlaceKey } from '../../navigation';

const SEARCH_HITS = graphql(`
  query SearchHits($search: String!, $demands: Boolean!, $orders: Boolean!, $mine: Boolean, $units: Boolean!) {
    demands(filter: { search: $search }, first: 5) @include(if: $demands) {
      nodes {
        id
        number
        title
        status
      }
    }
    orders(filter: { search: $search, mine: $mine }, first: 5) @include(if: $orders) {
      nodes {
        id
        number
        status
        demand {
          id
          title
        }
      }
    }
    units(filter: { search: $search }, first: 5) @include(if: $units) {
      nodes {
        id
        name
      }
    }
    regions(filter: { search: $search }, first: 5) @include(if: $demands) {
      nodes {
        id
        name
        kind
        path {
          id
          name
          kind
        }
      }
    }
  }
`);

export interface SearchHit {
  readonly key: string;
  readonly to: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly note: string;
}

export interface HitGroup {
  readonly kind: 'demands' | 'orders' | 'units' | 'places';
  readonly hits: readonly SearchHit[];
}

/** Where a number, a phone or a word leads, by kind, as far as the pages of the role go. */
export function useSearchHits(search: string, pages: readonly PlaceKey[]) {
  const { t } = useTranslation('words');
  const isMine = !pages.includes('orders');
  const shown = {
    demands: pages.includes('demands'),
    orders: pages.includes('orders') || pages.includes('myOrders'),
    units: pages.includes('units'),
  };
  const variables = { search, ...shown, ...(isMine && { mine: true }) };
  const { data, loading } = useQuery(SEARCH_HITS, search === '' ? skipToken : { variables });
  const groups = useMemo(() => groupsOf(data, isMine, t), [data, isMine, t]);
  return { groups, loading };
}

function groupsOf(
  data: SearchHitsQuery | undefined,
  isMine: boolean,
  t: TFunction<'words'>,
): readonly HitGroup[] {
  const groups: readonly HitGroup[] = [
    {
      kind: 'demands',
      hits: (data?.demands?.nodes ?? []).map(({ id, number, title, status }) => ({
        key: id,
        to: demandPaths.detail(id),
        name: title,
        note: `${number} · ${t(`demandStatus.${status}`)}`,
      })),
    },
    {
      kind: 'orders',
      hits: (data?.orders?.nodes ?? []).map(({ id, number, status, demand }) => ({
        key: id,
        to: isMine ? orderPaths.mine(id) : orderPaths.detail(id),
        name: demand.title,
        note: `${number} · ${t(`orderStatus.${status}`)}`,
      })),
    },
    {
      kind: 'units',
      hits: (data?.units?.nodes ?? []).map(({ id, name }) => ({
        key: id,
        to: unitPaths.detail(id),
        name,
        note: '',
      })),
    },
    {
      kind: 'places',
      hits: (data?.regions?.nodes ?? []).map(({ id, name, path }) => ({
        key: id,
        to: `${demandPaths.list()}?view=all&place=${encodeURIComponent(id)}`,
        name,
        note: pathText(path.slice(0, -1)),
      })),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}
