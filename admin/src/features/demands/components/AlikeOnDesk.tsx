import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSimilarDemands } from '../hooks/useSimilarDemands';
import { demandPaths } from '../paths';
import { DemandStatusTag } from './DemandStatusTag';
import styles from './LookAlikes.module.css';

const MOST = 3;

/** Demands that are likely about the same matter, before an order is sent for it once more. Quiet when there are none. */
export function AlikeOnDesk({ demandId }: { readonly demandId: string }) {
  const { t } = useTranslation('demands');
  const { data } = useSimilarDemands(demandId);
  const similar = (data?.similarDemands ?? []).slice(0, MOST);
  if (similar.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('alike.desk')}>
      <h2>{t('alike.desk')}</h2>
      {similar.map(({ score, why, demand }) => (
        <div key={demand.id} className={styles.one}>
          <div className={styles.said}>
            <Link to={demandPaths.detail(demand.id)}>{demand.title}</Link>
            <span className={styles.line}>
              <DemandStatusTag status={demand.status} />
              <span className="tabular">{demand.number}</span>
              <span className="tabular">{t('merge.score', { percent: Math.round(score * 100) })}</span>
            </span>
            <span className={styles.line}>{why.join(t('alike.separator'))}</span>
          </div>
        </div>
      ))}
    </section>
  );
}
