import type { OrderAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { Faces } from '@/components/faces/Faces';
import { DetailPane } from '@/components/page/DetailPane';
import type { Walk } from '@/components/page/useWalk';

import { useOrder } from '../hooks/useOrder';
import { OrderDetail } from './OrderDetail';

/** One order beside its list. */
export function OrderPane({
  id,
  walk,
  onStep,
}: {
  readonly id: string;
  readonly walk: Walk;
  readonly onStep: (action: OrderAction, id: string) => void;
}) {
  const { t } = useTranslation('orders');
  const asked = useOrder(id);
  return (
    <DetailPane label={t('detail.label')} walk={walk}>
      <Faces asked={asked}>
        {({ order }) => (
          <OrderDetail key={order.id} order={order} onStep={(action) => onStep(action, order.id)} />
        )}
      </Faces>
    </DetailPane>
  );
}
