import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

/** Signing out clears what was typed and not sent, so it asks first. */
export function SignOutDialog(props: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const { t } = useTranslation('session');
  return (
    <Modal
      open
      title={t('leave.title')}
      okText={t('leave.leave')}
      okButtonProps={{ danger: true }}
      cancelText={t('leave.stay')}
      onOk={props.onLeave}
      onCancel={props.onStay}
      mask={{ closable: false }}
      width={420}
    >
      <p>{t('leave.hint')}</p>
    </Modal>
  );
}
