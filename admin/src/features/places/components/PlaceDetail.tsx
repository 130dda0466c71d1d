import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Facts, Section } from '@/components/facts/Facts';
import { Timeline } from '@/components/timeline/Timeline';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { PlaceDetail_RegionFragment } from '@/graphql/generated/graphql';

import { placePaths } from '../paths';

export const PLACE_DETAIL_REGION = graphql(`
  fragment PlaceDetail_region on Region {
    id
    kind
    name
    version
    households
    estateType
    contactPhone
    openingHours
    closedInto {
      id
      name
    }
    path {
      id
    }
    events {
      ...Timeline_event
    }
  }
`);

type Place = PlaceDetail_RegionFragment;

const EditPlaceDialog = lazy(async () => ({ default: (await import('./EditPlaceDialog')).EditPlaceDialog }));
const AddPlaceDialog = lazy(async () => ({ default: (await import('./AddPlaceDialog')).AddPlaceDialog }));
const ClosePlaceDialog = lazy(async () => ({
  default: (await import('./ClosePlaceDialog')).ClosePlaceDialog,
}));

/** The level that is added below a place by hand. */
const BELOW = { COMMUNITY: 'GRID', GRID: 'BUILDING' } as const;

/** What is known about the place whose parts are listed, with its history and what may be done to it. */
export function PlaceDetail(props: { readonly region: FragmentType<typeof PLACE_DETAIL_REGION> }) {
  const place = readFragment(PLACE_DETAIL_REGION, props.region);
  const { t } = useTranslation(['placeEditor', 'words']);
  return (
    <Section isFlush title={place.name} extra={<PlaceActions place={place} />}>
      <Facts
        facts={[
          { label: t('placeEditor:facts.households'), value: place.households },
          {
            label: t('placeEditor:facts.estateType'),
            value: place.estateType === null ? null : t(`words:estateType.${place.estateType}`),
          },
          { label: t('placeEditor:facts.contactPhone'), value: place.contactPhone },
          { label: t('placeEditor:facts.openingHours'), value: place.openingHours },
          {
            label: t('placeEditor:facts.closedInto'),
            value: place.closedInto && (
              <Link to={placePaths.list(place.closedInto.id)}>{place.closedInto.name}</Link>
            ),
          },
        ]}
      />
      {place.events.length === 0 ? null : (
        <details>
          <summary>{t('placeEditor:history')}</summary>
          <Timeline events={place.events} />
        </details>
      )}
    </Section>
  );
}

function PlaceActions({ place }: { readonly place: Place }) {
  const { t } = useTranslation('placeEditor');
  const { membership } = useSession();
  const [open, setOpen] = useState<'edit' | 'add' | 'close'>();
  const isAdmin = membership?.role === 'ADMIN';
  const isKept =
    isAdmin ||
    (membership?.role === 'COMMUNITY_STAFF' && place.path.some(({ id }) => id === membership.region?.id));
  if (!isKept || place.closedInto !== null) return null;
  const below = place.kind === 'COMMUNITY' || place.kind === 'GRID' ? BELOW[place.kind] : undefined;
  const canClose =
    place.kind === 'GRID' || place.kind === 'BUILDING' || (isAdmin && place.kind === 'COMMUNITY');
  const close = () => setOpen(undefined);
  return (
    <span>
      <Button onClick={() => setOpen('edit')}>{t('edit.action')}</Button>{' '}
      {below === undefined ? null : <Button onClick={() => setOpen('add')}>{t(`add.${below}`)}</Button>}{' '}
      {canClose ? (
        <Button danger onClick={() => setOpen('close')}>
          {t('close.action')}
        </Button>
      ) : null}
      <Suspense fallback={null}>
        {open === 'edit' ? <EditPlaceDialog place={place} isAdmin={isAdmin} onClose={close} /> : null}
        {open === 'add' && below !== undefined ? (
          <AddPlaceDialog parentId={place.id} kind={below} onClose={close} />
        ) : null}
        {open === 'close' ? <ClosePlaceDialog place={place} onClose={close} /> : null}
      </Suspense>
    </span>
  );
}
