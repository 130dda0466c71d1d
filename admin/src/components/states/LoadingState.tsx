import { useTranslation } from 'react-i18next';

import styles from './states.module.css';

/** Grey lines where the rows will be; a screen reader announces only "loading". */
export function LoadingState({ rows = 8 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.loading}>
      <span className="visually-hidden">{t('states.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  );
}
