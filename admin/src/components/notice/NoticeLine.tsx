import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './NoticeLine.module.css';
import { currentNotice, notify, onNotice } from './notice';

const SHOWN_MS = 6_000;

/** A live region that names the last step; it is always in the page, so that screen readers announce a change. */
export function NoticeLine() {
  const { t } = useTranslation();
  const notice = useSyncExternalStore(onNotice, currentNotice);
  useEffect(() => {
    if (notice === undefined) return undefined;
    const timer = setTimeout(() => notify(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  useEffect(() => () => notify(undefined), []);
  return (
    <div role="status" className={styles.place}>
      {notice === undefined ? null : (
        <p className={styles.notice}>
          {t('notice.done', { done: notice.done })}
          <Link to={notice.to}>{notice.title}</Link>
        </p>
      )}
    </div>
  );
}
