import type { ResourceStatus } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { StatusTag } from '@/components/status/StatusTag';

import { RESOURCE_STATUS_LOOKS } from '../resource-status';

export function ResourceStatusTag({ status }: { readonly status: ResourceStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={RESOURCE_STATUS_LOOKS[status]} word={t(`resourceStatus.${status}`)} />;
}
