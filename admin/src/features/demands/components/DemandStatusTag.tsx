import type { DemandStatus } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { StatusTag } from '@/components/status/StatusTag';

import { DEMAND_STATUS_LOOKS } from '../demand-status';

export function DemandStatusTag({ status }: { readonly status: DemandStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={DEMAND_STATUS_LOOKS[status]} word={t(`demandStatus.${status}`)} />;
}
