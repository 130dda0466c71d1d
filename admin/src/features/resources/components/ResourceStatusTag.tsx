import { CheckCircleOutlined, EditOutlined, FieldTimeOutlined, PauseCircleOutlined } from '@ant-design/icons';
import type { ResourceStatus } from '@lindan/shared';

import { useTranslation } from 'react-i18next';

import type { StatusLook } from '@/components/status/StatusTag';
import { StatusTag } from '@/components/status/StatusTag';

/** How a state of a resource looks; its word stands in the vocabulary. */
const RESOURCE_STATUS_LOOKS: Record<ResourceStatus, StatusLook> = {
  DRAFT: { tone: 'WAITING', icon: EditOutlined },
  PUBLISHED: { tone: 'ACTIVE', icon: CheckCircleOutlined },
  SUSPENDED: { tone: 'ENDED', icon: PauseCircleOutlined },
  EXPIRED: { tone: 'ENDED', icon: FieldTimeOutlined },
};

export function ResourceStatusTag({ status }: { readonly status: ResourceStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={RESOURCE_STATUS_LOOKS[status]} word={t(`resourceStatus.${status}`)} />;
}
