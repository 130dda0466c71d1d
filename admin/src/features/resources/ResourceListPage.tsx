import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListAndDetail } from '@/components/page/ListAndDetail';
import { Page } from '@/components/page/Page';
import { useListNavigation } from '@/components/page/useListNavigation';
import { withDetail } from '@/components/page/with-detail';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';

import { ResourceFilters } from './components/ResourceFilters';
import { ResourcePane } from './components/ResourcePane';
import { ResourceTable } from './components/ResourceTable';
import { useResourceList } from './hooks/useResourceList';
import { mayCreateResource } from './may-create';
import { resourcePaths } from './paths';
import { parseResourceListParams, toResourceFilter } from './resource-list-params';

const pathOf = withDetail(resourcePaths.list());

/** The resource list (资源清单): what units can give. */
export function ResourceListPage() {
  const { t } = useTranslation('resources');
  const { id } = useParams();
  const navigate = useNavigate();
  const { membership } = useSession();
  const ownUnit = membership?.unit?.id;
  const { params, change, pager } = useUrlTable(parseResourceListParams);
  const query = useResourceList(toResourceFilter(params, ownUnit), pager.after);
  const ids = useMemo(() => query.data?.resources.nodes.map((resource) => resource.id) ?? [], [query.data]);
  const navigation = useListNavigation(ids, id, pathOf);

  const create = (
    <Button type="primary" onClick={() => void navigate(resourcePaths.create())}>
      {t('list.create')}
    </Button>
  );
  const list = (
    <Page
      title={t('list.title')}
      actions={mayCreateResource(membership?.role) ? create : undefined}
      filters={<ResourceFilters params={params} change={change} hasUnit={ownUnit !== undefined} />}
    >
      <QueryBoundary query={query} pager={pager}>
        {({ resources }) => (
          <ResourceTable
            rows={resources.nodes}
            pageInfo={resources.pageInfo}
            totalCount={resources.totalCount}
            pager={pager}
            openId={id}
            onOpen={(row) => navigation.open(row.id)}
            pathOf={pathOf}
            isCompact={id !== undefined}
            empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
          />
        )}
      </QueryBoundary>
    </Page>
  );
  return (
    <ListAndDetail
      list={list}
      detail={id === undefined ? null : <ResourcePane id={id} navigation={navigation} />}
    />
  );
}
