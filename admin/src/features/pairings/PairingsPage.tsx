import { useTranslation } from 'react-i18next';

import { Page } from '@/components/page/Page';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { readText } from '@/components/table/url-params';
import { useUrlTable } from '@/components/table/useUrlTable';
import { RegionSelect } from '@/features/places/components/RegionSelect';
import { REGION_CHOICE_REGION, useOneRegion } from '@/features/places/hooks/useRegions';
import { useSession } from '@/features/session/session-context';
import { DutyTabs } from '@/features/units/components/DutyTabs';
import { readFragment } from '@/graphql/generated';

import { PairingTable } from './components/PairingTable';
import { usePairings } from './hooks/usePairings';

const parse = (search: URLSearchParams) => ({ street: readText(search, 'street') });

/** 包保: which units stand by which community. Administrators edit it, streets and communities read it. */
export function PairingsPage() {
  const { t } = useTranslation('pairings');
  const { membership } = useSession();
  const { params, change, pager } = useUrlTable(parse);
  const isAdmin = membership?.role === 'ADMIN';
  const own = useOneRegion(isAdmin ? null : (membership?.region?.id ?? null));
  const path = own.data === undefined ? [] : readFragment(REGION_CHOICE_REGION, own.data.region).path;
  const street = params.street ?? path.find(({ kind }) => kind === 'STREET')?.id;
  const query = usePairings(street, pager.after);
  const filters = isAdmin ? (
    <RegionSelect
      label={t('street')}
      placeholder={t('choose')}
      within={membership.region?.id}
      value={params.street}
      onChange={(id) => change({ street: id })}
    />
  ) : undefined;
  return (
    <Page title={t('title')} hint={t('hint')} views={<DutyTabs at="/pairings" />} filters={filters}>
      <QueryBoundary query={query} pager={pager}>
        {({ regions }) => (
          <PairingTable
            rows={regions.nodes}
            pageInfo={regions.pageInfo}
            totalCount={regions.totalCount}
            pager={pager}
            canEdit={isAdmin}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}
