import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

import styles from './KeyHelp.module.css';

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

/** The keys, loaded when the list is first opened. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('keys.title')} footer={null} width={420} onCancel={onClose} destroyOnHidden>
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
  );
}
