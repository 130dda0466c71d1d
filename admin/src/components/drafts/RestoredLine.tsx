import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import styles from './RestoredLine.module.css';

/** Says that a form begins with what was typed before, and empties it. */
export function RestoredLine({ lacks, onClear }: { readonly lacks: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <p role="status" className={styles.line}>
      {t(lacks ? 'drafts.restoredInPart' : 'drafts.restored')}
      <span aria-hidden> · </span>
      <Button type="link" size="small" className={styles.clear} onClick={onClear}>
        {t('drafts.clear')}
      </Button>
    </p>
  );
}
