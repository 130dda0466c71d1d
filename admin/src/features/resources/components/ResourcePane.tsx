import { useTranslation } from 'react-i18next';

import { Faces } from '@/components/faces/Faces';
import { DetailPane } from '@/components/page/DetailPane';
import type { Walk } from '@/components/page/useWalk';

import { useResource } from '../hooks/useResource';
import { ResourceDetail } from './ResourceDetail';

export function ResourcePane({ id, walk }: { readonly id: string; readonly walk: Walk }) {
  const { t } = useTranslation('resources');
  const asked = useResource(id);
  return (
    <DetailPane label={t('detail.label')} walk={walk}>
      <Faces asked={asked}>
        {({ resource }) => <ResourceDetail key={resource.id} resource={resource} />}
      </Faces>
    </DetailPane>
  );
}
