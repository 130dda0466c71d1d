import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';

import styles from './setup.module.css';

/** How many communities have everything that they need. */
export function SetupProgress({
  communities,
  ready,
}: {
  readonly communities: number;
  readonly ready: number;
}) {
  const { t } = useTranslation('setup');
  if (communities === 0) return null;
  const text = t('progress', { ready, communities });
  return (
    <div className={styles.progress}>
      <span className="tabular">{text}</span>
      <Progress percent={(ready / communities) * 100} showInfo={false} size="small" aria-label={text} />
    </div>
  );
}
