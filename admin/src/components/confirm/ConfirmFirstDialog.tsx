import type { ConfirmCode } from '@lindan/shared';
import { CONFIRM_CODES } from '@lindan/shared';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Question } from '@/graphql/ask-first';

const isKnown = (code: string): code is ConfirmCode => CONFIRM_CODES.some((one) => one === code);

/** Names what has to be confirmed. Cancelled, nothing has happened. */
export function ConfirmFirstDialog({ question }: { readonly question: Question }) {
  const { t } = useTranslation(['common', 'words']);
  return (
    <Modal
      open
      title={t('common:confirmFirst.title')}
      okText={t('common:confirmFirst.go')}
      cancelText={t('common:actions.cancel')}
      onOk={() => question.answer(true)}
      onCancel={() => question.answer(false)}
      mask={{ closable: false }}
    >
      {question.codes.map((code) => (
        <p key={code}>{isKnown(code) ? t(`words:confirm.${code}`) : code}</p>
      ))}
    </Modal>
  );
}
