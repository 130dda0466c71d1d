import { useTranslation } from 'react-i18next';

import { EmptyState } from '@/components/states/EmptyState';
import type { FragmentType } from '@/graphql/generated';
import { readFragment } from '@/graphql/generated';

import { PLACE_DETAIL_REGION } from './PlaceDetail';

/** Why no place is listed: divisions are imported, grids and buildings are added by hand, below a building is nothing. */
export function NothingBelow(props: { readonly of: FragmentType<typeof PLACE_DETAIL_REGION> | undefined }) {
  const { t } = useTranslation(['placeEditor', 'places']);
  const place = readFragment(PLACE_DETAIL_REGION, props.of);
  const kind = place?.kind;
  if (kind !== 'COMMUNITY' && kind !== 'GRID' && kind !== 'BUILDING')
    return <EmptyState why={t('places:list.empty')} fills={t('places:list.emptyHint')} />;
  return <EmptyState why={t('places:list.empty')} fills={t(`placeEditor:below.${kind}`)} />;
}
