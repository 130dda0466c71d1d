import {
  AuditOutlined,
  CheckCircleOutlined,
  InboxOutlined,
  RollbackOutlined,
  SolutionOutlined,
  StopOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { OrderStatus } from '@lindan/shared';

import { useTranslation } from 'react-i18next';

import type { StatusLook } from '@/components/status/StatusTag';
import { StatusTag } from '@/components/status/StatusTag';

/** How a state of an order looks; its word stands in the vocabulary. */
const ORDER_STATUS_LOOKS: Record<OrderStatus, StatusLook> = {
  OFFERED: { tone: 'WAITING', icon: InboxOutlined },
  CLAIMED: { tone: 'ACTIVE', icon: SolutionOutlined },
  IN_PROGRESS: { tone: 'ACTIVE', icon: ToolOutlined },
  COMPLETED: { tone: 'WAITING', icon: AuditOutlined },
  VERIFIED: { tone: 'DONE', icon: CheckCircleOutlined },
  RETURNED: { tone: 'ENDED', icon: RollbackOutlined },
  CANCELLED: { tone: 'ENDED', icon: StopOutlined },
};

export function OrderStatusTag({ status }: { readonly status: OrderStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={ORDER_STATUS_LOOKS[status]} word={t(`orderStatus.${status}`)} />;
}
