import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './KeyHelp.module.css';
import { useHotkeys } from './useHotkeys';

const KEYS = [
  ['search', '/'],
  ['next', 'J'],
  ['previous', 'K'],
  ['close', 'Esc'],
  ['choose', '1–9'],
  ['dispatch', 'D'],
  ['open', 'O'],
  ['send', 'Ctrl ↵'],
  ['help', '?'],
] as const;

/** `?` shows the keys. */
export function KeyHelp() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useHotkeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button
        type="text"
        className={styles.button}
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={t('keys.title')}
        title={`${t('keys.title')} (?)`}
        onClick={() => setOpen(true)}
      />
      <Modal
        open={isOpen}
        title={t('keys.title')}
        footer={null}
        width={420}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <dl className={styles.keys}>
          {KEYS.map(([name, key]) => (
            <div key={name} className={styles.line}>
              <dt>
                <kbd className="key">{key}</kbd>
              </dt>
              <dd>{t(`keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
