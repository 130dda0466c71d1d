import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Moment } from '@/components/time/Moment';

import styles from './settings.module.css';

/** What every version of a setting says of itself. */
export interface Version {
  readonly version: number;
  readonly holdsFrom: string;
  readonly savedAt: string;
  readonly savedBy: string | null;
  readonly isInForce: boolean;
}

/** The versions of a setting, the newest first. An older value is taken back by saving it again. */
export function VersionHistory<Saved extends Version>(props: {
  readonly versions: readonly Saved[];
  readonly valueOf: (version: Saved) => ReactNode;
  readonly pending: boolean;
  readonly onAgain: (version: Saved) => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <details>
      <summary>{t('history.title', { count: props.versions.length })}</summary>
      <ol className={styles.history} aria-label={t('history.label')}>
        {props.versions.map((version) => (
          <li key={version.version}>
            <div>
              <strong>{t('history.version', { version: version.version })}</strong>{' '}
              {version.isInForce ? <span className={styles.inForce}>{t('history.inForce')}</span> : null}
            </div>
            <div>{props.valueOf(version)}</div>
            <div className="muted">
              {version.savedBy === null ? (
                t('history.initial')
              ) : (
                <>
                  {t('history.from')} <Moment at={version.holdsFrom} exact /> · {version.savedBy}{' '}
                  <Moment at={version.savedAt} exact />
                </>
              )}
            </div>
            {version.isInForce ? null : (
              <Button size="small" disabled={props.pending} onClick={() => props.onAgain(version)}>
                {t('history.again')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
