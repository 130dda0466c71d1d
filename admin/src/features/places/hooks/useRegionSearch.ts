import { LIMITS } from '@lindan/shared';
import { useState } from 'react';

import { useDebounced } from '@/components/time/useDebounced';
import { readFragment } from '@/graphql/generated';
import type { RegionFilter } from '@/graphql/generated/graphql';

import { REGION_CHOICE_REGION, useRegionChoices } from './useRegions';

/** Places found by the server for what is typed; those of a filter before anything is. */
export function useRegionSearch(before: RegionFilter) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().slice(0, LIMITS.search);
  const search = useDebounced(wanted, 250);
  const { data, loading } = useRegionChoices(search === '' ? before : { search });
  const isAnswered = search === wanted;
  const found = isAnswered ? readFragment(REGION_CHOICE_REGION, data?.regions.nodes ?? []) : [];
  const total = isAnswered ? (data?.regions.totalCount ?? 0) : 0;
  return {
    isSearched: wanted !== '',
    isLoading: loading || !isAnswered,
    found,
    more: total - found.length,
    setTyped,
  };
}
