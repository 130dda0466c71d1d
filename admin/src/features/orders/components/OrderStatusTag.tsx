import type { OrderStatus } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { StatusTag } from '@/components/status/StatusTag';

import { ORDER_STATUS_LOOKS } from '../order-status';

export function OrderStatusTag({ status }: { readonly status: OrderStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={ORDER_STATUS_LOOKS[status]} word={t(`orderStatus.${status}`)} />;
}
