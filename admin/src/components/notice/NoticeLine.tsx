import { Button } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './NoticeLine.module.css';
import { currentNotice, notify, onNotice } from './notice';

const SHOWN_MS = 6_000;
const SHOWN_WITH_UNDO_MS = 10_000;

/** A live region that names the last step; it is always in the page, so that screen readers announce a change. */
export function NoticeLine() {
  const { t } = useTranslation();
  const notice = useSyncExternalStore(onNotice, currentNotice);
  useEffect(() => {
    if (notice === undefined) return undefined;
    const shown = notice.undo === undefined ? SHOWN_MS : SHOWN_WITH_UNDO_MS;
    const timer = setTimeout(() => notify(undefined), shown);
    return () => clearTimeout(timer);
  }, [notice]);
  useEffect(() => () => notify(undefined), []);
  return (
    <div role="status" className={styles.place}>
      {notice === undefined ? null : (
        <p className={styles.notice}>
          {notice.to === undefined ? (
            notice.done
          ) : (
            <>
              {t('notice.done', { done: notice.done })}
              <Link to={notice.to}>{notice.title}</Link>
            </>
          )}
          {notice.undo === undefined ? null : (
            <Button
              size="small"
              onClick={() => {
                notify(undefined);
                notice.undo?.();
              }}
            >
              {t('notice.undo')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
