import { useTranslation } from 'react-i18next';

import { Chips } from '@/components/filters/Chips';

import { useSuggestedCategories } from '../hooks/useSuggestedCategories';
import styles from './SuggestedCategories.module.css';

/** What the words of a text suggest; one press takes it. Nothing is chosen by itself. */
export function SuggestedCategories({
  text,
  onChoose,
}: {
  readonly text: string;
  readonly onChoose: (code: string) => void;
}) {
  const { t } = useTranslation('demands');
  const { data } = useSuggestedCategories(text);
  const suggested = data?.suggestedCategories ?? [];
  if (suggested.length === 0) return null;
  return (
    <div className={styles.suggested}>
      <span className="muted">{t('suggested.categories')}</span>
      <Chips
        label={t('suggested.categories')}
        chips={suggested.map(({ category }) => ({ value: category.code, label: category.name }))}
        chosen={[]}
        onToggle={onChoose}
      />
    </div>
  );
}
