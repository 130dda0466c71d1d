import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './KeyHelp.module.css';
import { useHotkeys } from './useHotkeys';

const KeyList = lazy(async () => ({ default: (await import('./KeyList')).KeyList }));

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
      {isOpen ? (
        <Suspense fallback={null}>
          <KeyList onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
