import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

import { EmptyState } from '@/components/faces/EmptyState';
import { Faces } from '@/components/faces/Faces';
import { ListAndDetail } from '@/components/page/ListAndDetail';
import { Page } from '@/components/page/Page';
import { useWalk } from '@/components/page/useWalk';
import { withDetail } from '@/components/page/with-detail';
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
  const asked = useResourceList(toResourceFilter(params, ownUnit), pager.after);
  const ids = useMemo(() => asked.data?.resources.nodes.map((resource) => resource.id) ?? [], [asked.data]);
  const walk = useWalk(ids, id, pathOf);

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
      <Faces asked={asked} pager={pager}>
        {({ resources }) => (
          <ResourceTable
            rows={resources.nodes}
            pageInfo={resources.pageInfo}
            totalCount={resources.totalCount}
            pager={pager}
            openId={id}
            onOpen={(row) => walk.open(row.id)}
            pathOf={pathOf}
            isCompact={id !== undefined}
            empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
          />
        )}
      </Faces>
    </Page>
  );
  return (
    <ListAndDetail list={list} detail={id === undefined ? null : <ResourcePane id={id} walk={walk} />} />
  );
}
