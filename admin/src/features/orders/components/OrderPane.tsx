import type { OrderAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { DetailPane } from '@/components/page/DetailPane';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import { useOrder } from '../hooks/useOrder';
import { OrderDetail } from './OrderDetail';

/** One order beside its list. */
export function OrderPane({
  id,
  navigation,
  onStep,
}: {
  readonly id: string;
  readonly navigation: ListNavigation;
  readonly onStep: (action: OrderAction, id: string) => void;
}) {
  const { t } = useTranslation('orders');
  const query = useOrder(id);
  return (
    <DetailPane label={t('detail.label')} navigation={navigation}>
      <QueryBoundary query={query}>
        {({ order }) => (
          <OrderDetail key={order.id} order={order} onStep={(action) => onStep(action, order.id)} />
        )}
      </QueryBoundary>
    </DetailPane>
  );
}
