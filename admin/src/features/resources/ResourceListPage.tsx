import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { DetailPane } from '@/components/page/DetailPane';
import { ListWorkspace } from '@/components/page/ListWorkspace';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';
import { suggestionPaths } from '@/features/suggestions/paths';

import { ResourceDetail } from './components/ResourceDetail';
import { ResourceFilters } from './components/ResourceFilters';
import { ResourceTable } from './components/ResourceTable';
import { useResource } from './hooks/useResource';
import { useResourceList } from './hooks/useResourceList';
import { mayCreateResource } from './may-create';
import { resourcePaths } from './paths';
import { parseResourceListParams, toResourceFilter } from './resource-list-params';

/** The resource list (资源清单): what units can give. */
export function ResourceListPage() {
  const { t } = useTranslation(['resources', 'resourceOffer']);
  const navigate = useNavigate();
  const { membership } = useSession();
  const ownUnit = membership?.unit?.id;
  const { params, change, pager } = useUrlTable(parseResourceListParams);

  const create = (
    <Button type="primary" onClick={() => void navigate(resourcePaths.create())}>
      {t('resources:list.create')}
    </Button>
  );
  return (
    <ListWorkspace
      title={t('resources:list.title')}
      actions={
        <>
          <Link to={suggestionPaths.accuracy()}>{t('resourceOffer:accuracy')}</Link>
          {mayCreateResource(membership?.role) ? create : null}
        </>
      }
      filters={<ResourceFilters params={params} change={change} hasUnit={ownUnit !== undefined} />}
      path={resourcePaths.list()}
      pager={pager}
      empty={<EmptyState why={t('resources:list.empty')} fills={t('resources:list.emptyHint')} />}
      query={useResourceList(toResourceFilter(params, ownUnit), pager.after)}
      pageOf={({ resources }) => resources}
      table={(rows) => <ResourceTable {...rows} />}
      pane={(id, navigation) => <ResourcePane id={id} navigation={navigation} />}
    />
  );
}

function ResourcePane({ id, navigation }: { readonly id: string; readonly navigation: ListNavigation }) {
  const { t } = useTranslation('resources');
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={useResource(id)}>
      {({ resource }) => <ResourceDetail key={resource.id} resource={resource} />}
    </DetailPane>
  );
}
