import {
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  FileSearchOutlined,
  FilterOutlined,
  InboxOutlined,
  MergeOutlined,
  OrderedListOutlined,
  PauseCircleOutlined,
  RollbackOutlined,
  SendOutlined,
  StarOutlined,
  StopOutlined,
  UpCircleOutlined,
} from '@ant-design/icons';
import type { DemandStatus } from '@lindan/shared';

import { useTranslation } from 'react-i18next';

import type { StatusLook } from '@/components/status/StatusTag';
import { StatusTag } from '@/components/status/StatusTag';

/** How a state of a demand looks; its word stands in the vocabulary. */
const DEMAND_STATUS_LOOKS: Record<DemandStatus, StatusLook> = {
  SUBMITTED: { tone: 'WAITING', icon: InboxOutlined },
  ASSESSED: { tone: 'WAITING', icon: FileSearchOutlined },
  SCREENED: { tone: 'WAITING', icon: FilterOutlined },
  LISTED: { tone: 'WAITING', icon: OrderedListOutlined },
  ESCALATED: { tone: 'WAITING', icon: UpCircleOutlined },
  SHELVED: { tone: 'WAITING', icon: PauseCircleOutlined },
  DISPATCHED: { tone: 'ACTIVE', icon: SendOutlined },
  RESOLVED: { tone: 'DONE', icon: StarOutlined },
  DISPUTED: { tone: 'WAITING', icon: ExclamationCircleOutlined },
  CLOSED: { tone: 'DONE', icon: CheckCircleOutlined },
  DECLINED: { tone: 'ENDED', icon: StopOutlined },
  MERGED: { tone: 'ENDED', icon: MergeOutlined },
  WITHDRAWN: { tone: 'ENDED', icon: RollbackOutlined },
};

export function DemandStatusTag({ status }: { readonly status: DemandStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={DEMAND_STATUS_LOOKS[status]} word={t(`demandStatus.${status}`)} />;
}
