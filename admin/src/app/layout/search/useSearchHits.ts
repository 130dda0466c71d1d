import { skipToken, useQuery } from '@apollo/client/react';
import type { Role } from '@lindan/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { graphql } from '@/graphql/generated';

import { mayOpen, placesOf } from '../../navigation';
import type { HitGroup } from './hit-groups';
import { groupsOf } from './hit-groups';

const SEARCH_HITS = graphql(`
  query SearchHits(
    $search: String!
    $demands: Boolean!
    $orders: Boolean!
    $mine: Boolean
    $resources: Boolean!
    $units: Boolean!
    $people: Boolean!
  ) {
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
    resources(filter: { search: $search }, first: 5) @include(if: $resources) {
      nodes {
        id
        title
        unit {
          id
          shortName
        }
      }
    }
    units(filter: { search: $search }, first: 5) @include(if: $units) {
      nodes {
        id
        name
      }
    }
    people(filter: { search: $search }, first: 5) @include(if: $people) {
      nodes {
        id
        name
        account
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

/** Where a number, a phone or a word leads, by kind, as far as the pages of the role go. */
export function useSearchHits(
  search: string,
  role: Role | undefined,
): { readonly groups: readonly HitGroup[]; readonly loading: boolean } {
  const { t } = useTranslation('words');
  const pages = placesOf(role);
  const isMine = !pages.includes('orders');
  const shown = {
    demands: pages.includes('demands'),
    orders: pages.includes('orders') || pages.includes('myOrders'),
    resources: mayOpen(role, '/resources'),
    units: mayOpen(role, '/units'),
    people: mayOpen(role, '/people'),
  };
  const variables = { search, ...shown, ...(isMine && { mine: true }) };
  const { data, loading } = useQuery(SEARCH_HITS, search === '' ? skipToken : { variables });
  const groups = useMemo(() => groupsOf(data, isMine, t), [data, isMine, t]);
  return { groups, loading };
}
