import {
  AuditOutlined,
  CheckCircleOutlined,
  InboxOutlined,
  RollbackOutlined,
  SolutionOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { OrderStatus } from '@lindan/shared';

import type { StatusLook } from '@/components/status/StatusTag';

/** How a state of an order looks; its word stands in the vocabulary. */
export const ORDER_STATUS_LOOKS: Record<OrderStatus, StatusLook> = {
  OFFERED: { tone: 'WAITING', icon: InboxOutlined },
  CLAIMED: { tone: 'ACTIVE', icon: SolutionOutlined },
  IN_PROGRESS: { tone: 'ACTIVE', icon: ToolOutlined },
  COMPLETED: { tone: 'WAITING', icon: AuditOutlined },
  VERIFIED: { tone: 'DONE', icon: CheckCircleOutlined },
  RETURNED: { tone: 'ENDED', icon: RollbackOutlined },
};
