import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Suggestions } from '../hooks/useSuggestions';
import styles from './DispatchPanel.module.css';

/** What the desk says where suggestions are not what they should be: made by rules alone, or not to be had. Dispatching goes on. */
export function SuggestionNotice({ suggestions }: { readonly suggestions: Suggestions }) {
  const { t } = useTranslation(['dispatch', 'common']);
  if (suggestions.hasUnitsFailed)
    return (
      <p role="status" className={styles.hint}>
        {t('dispatch:unitsFailed')}
        <Button type="link" size="small" onClick={suggestions.askForUnitsAgain}>
          {t('common:actions.retry')}
        </Button>
      </p>
    );
  if (!suggestions.isByRules) return null;
  return (
    <p role="status" className={styles.hint}>
      {t('dispatch:byRules')}
    </p>
  );
}
