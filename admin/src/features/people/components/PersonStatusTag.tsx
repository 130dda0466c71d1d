import { CheckCircleOutlined, MailOutlined, StopOutlined } from '@ant-design/icons';
import type { PersonStatus } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import type { StatusLook } from '@/components/status/StatusTag';
import { StatusTag } from '@/components/status/StatusTag';

const PERSON_STATUS_LOOKS: Record<PersonStatus, StatusLook> = {
  INVITED: { tone: 'WAITING', icon: MailOutlined },
  ACTIVE: { tone: 'ACTIVE', icon: CheckCircleOutlined },
  DISABLED: { tone: 'ENDED', icon: StopOutlined },
};

export function PersonStatusTag({ status }: { readonly status: PersonStatus }) {
  const { t } = useTranslation('words');
  return <StatusTag look={PERSON_STATUS_LOOKS[status]} word={t(`personStatus.${status}`)} />;
}
