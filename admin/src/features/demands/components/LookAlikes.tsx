import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Moment } from '@/components/time/Moment';

import type { TypedDemand } from '../hooks/useLookAlikes';
import { useLookAlikes } from '../hooks/useLookAlikes';
import { demandPaths } from '../paths';
import type { BackedDemand } from './BackDemandDialog';
import { DemandStatusTag } from './DemandStatusTag';
import styles from './LookAlikes.module.css';

/** Loaded when somebody joins. */
const BackDemandForm = lazy(async () => ({ default: (await import('./BackDemandDialog')).BackDemandForm }));

/** What has been said already while a demand is typed: open it, or join the resident to it. Quiet when there is nothing. */
export function LookAlikes({
  typed,
  onJoined,
}: {
  readonly typed: TypedDemand;
  /** After a resident has joined one and number and code were read out. */
  readonly onJoined: () => void;
}) {
  const { t } = useTranslation(['demands', 'words']);
  const [joining, setJoining] = useState<BackedDemand>();
  const { data } = useLookAlikes(typed);
  const found = data?.lookAlikes ?? [];
  return (
    <div aria-live="polite">
      {found.length === 0 ? null : (
        <section className={styles.list} aria-label={t('demands:alike.title')}>
          <h2>{t('demands:alike.title')}</h2>
          {found.map(({ demandId, number, title, status, submittedAt, backers, why }) => (
            <div key={demandId} className={styles.one}>
              <div className={styles.said}>
                <Link to={demandPaths.detail(demandId ?? '')} target="_blank">
                  {title}
                </Link>
                <span className={styles.line}>
                  <DemandStatusTag status={status} />
                  <span className="tabular">{number}</span>
                  <Moment at={submittedAt} />
                  <span>{t('demands:alike.backers', { count: backers })}</span>
                </span>
                <span className={styles.line}>{why.join(t('demands:alike.separator'))}</span>
              </div>
              <Button onClick={() => setJoining({ number: number ?? '', title })}>
                {t('words:action.BACK')}
              </Button>
            </div>
          ))}
        </section>
      )}
      {joining === undefined ? null : (
        <Suspense>
          <BackDemandForm
            demand={joining}
            onDone={() => {
              setJoining(undefined);
              onJoined();
            }}
            onClose={() => setJoining(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
