import { useTranslation } from 'react-i18next';

import styles from './DemoMark.module.css';

/** Marks a record of the demonstration, so that it is not taken for a real one. A list has no marks: the frame says it once. */
export function DemoMark({ shown }: { readonly shown: boolean }) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <span className={styles.mark} title={t('demo.title')}>
      {t('demo.mark')}
    </span>
  );
}
