import { ACCOUNT_ROLES } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { SearchFilter } from '@/components/filters/SearchFilter';
import { SelectFilter } from '@/components/filters/SelectFilter';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';

import { PeopleTable } from './components/PeopleTable';
import { usePeople } from './hooks/usePeople';
import { parsePeopleParams, toPersonFilter } from './people-params';

/** The accounts of the console, with their roles. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'words']);
  const { params, change, pager } = useUrlTable(parsePeopleParams);
  const query = usePeople(toPersonFilter(params), pager.after);
  const filters = (
    <>
      <SearchFilter
        label={t('people:list.search')}
        search={params.search}
        onSearch={(search) => change({ search })}
      />
      <SelectFilter
        label={t('people:column.roles')}
        values={ACCOUNT_ROLES}
        labelOf={(value) => t(`words:role.${value}`)}
        value={params.role}
        width={180}
        onChange={(role) => change({ role })}
      />
    </>
  );
  return (
    <Page title={t('people:list.title')} filters={filters}>
      <QueryBoundary query={query} pager={pager}>
        {({ people }) => (
          <PeopleTable
            rows={people.nodes}
            pageInfo={people.pageInfo}
            totalCount={people.totalCount}
            pager={pager}
            empty={<EmptyState why={t('people:list.empty')} fills={t('people:list.emptyHint')} />}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}
