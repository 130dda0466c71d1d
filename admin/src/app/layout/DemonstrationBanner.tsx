import { useTranslation } from 'react-i18next';

import { useSession } from '@/features/session/session-context';

import styles from './Frame.module.css';

/** Says once that what the pages show is made up. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  if (!viewer.isDemonstration) return null;
  return (
    <p role="note" className={styles.demonstration}>
      {t('demo.title')}
    </p>
  );
}
