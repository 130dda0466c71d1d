import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, QRCode } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { drawPoster } from '../draw-poster';
import styles from './PlacePoster.module.css';

/** A sheet to put up: the place's name, its code, and the address to type. It is printed alone, or saved as a picture. */
export function PlacePoster(props: {
  readonly name: string;
  /** The places above. */
  readonly path: string;
  readonly address: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('places');
  const sheet = useRef<HTMLDivElement>(null);
  const { name, path, address, onClose } = props;
  const save = async () => {
    const code = sheet.current?.querySelector('svg');
    if (code == null) return;
    const picture = await drawPoster({ path, name, code, lines: [t('code.scan'), address] });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = `${[path, name].filter(Boolean).join(' ')}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Modal
      open
      title={t('code.show', { name })}
      width={400}
      onCancel={onClose}
      footer={
        <>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save()}>
            {t('code.save')}
          </Button>
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
            {t('code.print')}
          </Button>
        </>
      }
    >
      <div ref={sheet} className={styles.sheet}>
        <p className={styles.path}>{path}</p>
        <p className={styles.name}>{name}</p>
        <div className={styles.code}>
          <QRCode value={address} size={240} type="svg" bordered={false} color="#000000" bgColor="#ffffff" />
        </div>
        <p>{t('code.scan')}</p>
        <p className={styles.path}>{address}</p>
      </div>
      <p className="muted">{t('code.hint')}</p>
    </Modal>
  );
}
