import { DisconnectOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Problem } from '@/graphql/errors';
import { isRefused } from '@/graphql/errors';

import { explain } from './explain';
import styles from './states.module.css';

/** A page that failed or was refused: what happened, and what to do next. */
export function ErrorState({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation(['errors', 'common']);
  const { what, next } = explain(problem, t);
  const refused = isRefused(problem);
  const Icon = refused ? StopOutlined : DisconnectOutlined;
  return (
    <div className={styles.face} role="alert">
      <Icon className={styles.icon} aria-hidden />
      <p className={styles.what}>{what}</p>
      <p className={styles.next}>{next}</p>
      {refused || onRetry === undefined ? null : (
        <Button onClick={() => onRetry()}>{t('common:actions.retry')}</Button>
      )}
    </div>
  );
}
