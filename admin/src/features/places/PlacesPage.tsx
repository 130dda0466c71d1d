import { REGION_KINDS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { ChipFilter } from '@/components/filters/ChipFilter';
import { SearchFilter } from '@/components/filters/SearchFilter';
import { Page } from '@/components/page/Page';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';
import { NothingBelow } from './components/NothingBelow';
import { PlaceDetail } from './components/PlaceDetail';
import { PlaceTable } from './components/PlaceTable';
import { PlaceTrail } from './components/PlaceTrail';
import { SetupTabs } from './components/SetupTabs';
import { usePlaceDetail } from './hooks/place-commands';
import { usePlaces } from './hooks/usePlaces';
import { parsePlacesParams, toRegionFilter } from './places-params';

/** The city's places, one level at a time: the place itself with its editor, and those right below it with their codes. */
export function PlacesPage() {
  const { t } = useTranslation(['places', 'words']);
  const { membership } = useSession();
  const { params, change, pager } = useUrlTable(parsePlacesParams);
  const shown = params.search === undefined && params.kind === undefined ? membership?.region?.id : undefined;
  const place = usePlaceDetail(params.parent ?? shown);
  const query = usePlaces(toRegionFilter(params, membership?.region?.id), pager.after);
  const filters = (
    <>
      <SearchFilter
        label={t('places:list.search')}
        search={params.search}
        onSearch={(search) => change({ search, in: undefined })}
      />
      <ChipFilter
        label={t('places:column.kind')}
        values={REGION_KINDS}
        labelOf={(value) => t(`words:regionKind.${value}`)}
        value={params.kind}
        onChange={(kind) => change({ kind, in: undefined })}
      />
    </>
  );
  return (
    <Page
      title={t('places:list.title')}
      hint={t('places:list.hint')}
      views={<SetupTabs at="/places" />}
      filters={filters}
    >
      <PlaceTrail id={params.parent} />
      {(params.parent ?? shown) === undefined ? null : (
        <QueryBoundary query={place} rows={2}>
          {({ region }) => <PlaceDetail region={region} />}
        </QueryBoundary>
      )}
      <QueryBoundary query={query} pager={pager}>
        {({ regions }) => (
          <PlaceTable
            rows={regions.nodes}
            pageInfo={regions.pageInfo}
            totalCount={regions.totalCount}
            pager={pager}
            empty={<NothingBelow of={place.data?.region} />}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}
