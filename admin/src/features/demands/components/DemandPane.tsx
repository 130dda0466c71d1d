import { useTranslation } from 'react-i18next';

import { Faces } from '@/components/faces/Faces';
import { DetailPane } from '@/components/page/DetailPane';
import type { Walk } from '@/components/page/useWalk';

import { useDemand } from '../hooks/useDemand';
import { DemandDetail } from './DemandDetail';

/** One demand beside its list. */
export function DemandPane(props: {
  readonly id: string;
  readonly walk: Walk;
  /** In a queue the next demand opens after a step; elsewhere this one stays. */
  readonly advances?: boolean;
}) {
  const { t } = useTranslation('demands');
  const { id, walk, advances = false } = props;
  const asked = useDemand(id);
  return (
    <DetailPane label={t('detail.label')} walk={walk}>
      <Faces asked={asked}>
        {({ demand }) => (
          <DemandDetail key={demand.id} demand={demand} onStep={() => advances && walk.advance()} />
        )}
      </Faces>
    </DetailPane>
  );
}
