import { useTranslation } from 'react-i18next';

import type { Returns } from '../returns';
import styles from './Candidate.module.css';

/** Why a unit has sent this demand back; what it wrote shows on pointing at it. */
export function ReturnedBefore({ returns, unitId }: { readonly returns: Returns; readonly unitId: string }) {
  const { t } = useTranslation(['dispatch', 'words']);
  const order = returns.byUnit.get(unitId);
  if (order === undefined || order.returnReason === null) return null;
  return (
    <span className={styles.returned} title={order.returnNote ?? ''}>
      {t('dispatch:returnedBefore', { reason: t(`words:returnReason.${order.returnReason}`) })}
    </span>
  );
}
