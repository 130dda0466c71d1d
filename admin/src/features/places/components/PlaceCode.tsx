import { QrcodeOutlined } from '@ant-design/icons';
import { Button, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { placePaths } from '../paths';
import styles from './PlaceCode.module.css';

/** The residents' page of a place, and its code to put up on the stairwell. */
export function PlaceCode({ name, placeCode }: { readonly name: string; readonly placeCode: string }) {
  const { t } = useTranslation('places');
  const [isOpen, setOpen] = useState(false);
  const path = placePaths.residents(placeCode);
  const address = new URL(path, location.origin).href;
  return (
    <>
      <Button
        size="small"
        icon={<QrcodeOutlined aria-hidden />}
        onClick={() => setOpen(true)}
        aria-label={t('code.show', { name })}
      >
        {t('code.button')}
      </Button>{' '}
      <a href={path} target="_blank" rel="noreferrer" aria-label={t('code.openOf', { name })}>
        {t('code.open')}
      </a>
      <Modal
        open={isOpen}
        title={name}
        footer={null}
        width={360}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className={styles.code}>
          <QRCode value={address} size={240} type="svg" bordered={false} color="#000000" bgColor="#ffffff" />
          <p>{t('code.hint')}</p>
          <p className={styles.address}>{address}</p>
        </div>
      </Modal>
    </>
  );
}
