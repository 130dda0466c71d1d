import { ACCOUNT_ROLES } from '@lindan/shared';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';

import { PeopleTable } from './components/PeopleTable';
import { usePeople } from './hooks/usePeople';
import { parsePeopleParams, toPersonFilter } from './people-params';

/** Who works with the console, and in which roles. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'words']);
  const { params, change, pager } = useUrlTable(parsePeopleParams);
  const query = usePeople(toPersonFilter(params), pager.after);
  const filters = (
    <>
      <Input.Search
        key={params.search ?? ''}
        defaultValue={params.search}
        allowClear
        placeholder={t('people:list.search')}
        aria-label={t('people:list.search')}
        style={{ width: 240 }}
        onSearch={(text) => change({ search: text.trim() })}
      />
      <Select
        aria-label={t('people:column.roles')}
        placeholder={t('people:column.roles')}
        allowClear
        style={{ width: 180 }}
        value={params.role}
        onChange={(role: string | undefined) => change({ role })}
        options={ACCOUNT_ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))}
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
