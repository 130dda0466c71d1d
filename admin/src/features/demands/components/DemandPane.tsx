import { useTranslation } from 'react-i18next';
import { DetailPane } from '@/components/page/DetailPane';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import { useDemand } from '../hooks/useDemand';
import { DemandDetail } from './DemandDetail';

/** One demand beside its list. */
export function DemandPane(props: {
  readonly id: string;
  readonly navigation: ListNavigation;
  /** In a queue the next demand opens after a step; elsewhere this one stays. */
  readonly advances?: boolean;
}) {
  const { t } = useTranslation('demands');
  const { id, navigation, advances = false } = props;
  const query = useDemand(id);
  return (
    <DetailPane label={t('detail.label')} navigation={navigation}>
      <QueryBoundary query={query}>
        {({ demand }) => (
          <DemandDetail key={demand.id} demand={demand} onStep={() => advances && navigation.advance()} />
        )}
      </QueryBoundary>
    </DetailPane>
  );
}
