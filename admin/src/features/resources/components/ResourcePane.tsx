import { useTranslation } from 'react-i18next';
import { DetailPane } from '@/components/page/DetailPane';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import { useResource } from '../hooks/useResource';
import { ResourceDetail } from './ResourceDetail';

export function ResourcePane({
  id,
  navigation,
}: {
  readonly id: string;
  readonly navigation: ListNavigation;
}) {
  const { t } = useTranslation('resources');
  const query = useResource(id);
  return (
    <DetailPane label={t('detail.label')} navigation={navigation}>
      <QueryBoundary query={query}>
        {({ resource }) => <ResourceDetail key={resource.id} resource={resource} />}
      </QueryBoundary>
    </DetailPane>
  );
}
