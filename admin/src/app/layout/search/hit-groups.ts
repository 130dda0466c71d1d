import type { TFunction } from 'i18next';

import { demandPaths } from '@/features/demands/paths';
import { orderPaths } from '@/features/orders/paths';
import { peoplePaths } from '@/features/people/paths';
import { pathText } from '@/features/places/region-path';
import { resourcePaths } from '@/features/resources/paths';
import { unitPaths } from '@/features/units/paths';
import type { SearchHitsQuery } from '@/graphql/generated/graphql';

/** What a search leads to. */
export interface SearchHit {
  readonly key: string;
  readonly to: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly note: string;
}

export interface HitGroup {
  readonly kind: 'recent' | 'demands' | 'orders' | 'resources' | 'units' | 'people' | 'places';
  readonly hits: readonly SearchHit[];
}

/** The hits of a search by kind, without empty kinds. */
export function groupsOf(
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
      kind: 'resources',
      hits: (data?.resources?.nodes ?? []).map(({ id, title, unit }) => ({
        key: id,
        to: resourcePaths.detail(id),
        name: title,
        note: unit.shortName,
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
      kind: 'people',
      hits: (data?.people?.nodes ?? []).map(({ id, name, account }) => ({
        key: id,
        to: peoplePaths.detail(id),
        name,
        note: account,
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

/** What was searched for before, as hits. */
export function recentGroups(
  searches: readonly string[],
  listOf: (search: string) => string,
): readonly HitGroup[] {
  const hits = searches.map((search, place) => ({
    key: `recent-${place}`,
    to: listOf(search),
    name: search,
    note: '',
  }));
  return hits.length === 0 ? [] : [{ kind: 'recent', hits }];
}
