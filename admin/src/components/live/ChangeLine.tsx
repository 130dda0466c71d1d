import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { actorWord, wordOf } from '@/components/timeline/event-words';

import styles from './ChangeLine.module.css';
import { useRecordChanges } from './RecordChanges';

const MOST = 3;

/** Says what has changed on the open record, and the actor; always in the page, so that screen readers announce it. */
export function ChangeLine() {
  const { t } = useTranslation(['common', 'words']);
  const { fresh, forget } = useRecordChanges();
  return (
    <div role="status" className={styles.place}>
      {fresh.length === 0 ? null : (
        <div className={styles.line}>
          <ul className={styles.changes}>
            {fresh.slice(0, MOST).map(({ id, action, actor }) => (
              <li key={id}>
                {t('common:changes.told', {
                  what: wordOf(action, t),
                  who: [actorWord(actor.role, t), actor.unit, actor.name].filter(Boolean).join(' · '),
                })}
              </li>
            ))}
          </ul>
          <Button size="small" type="text" onClick={forget}>
            {t('common:changes.seen')}
          </Button>
        </div>
      )}
    </div>
  );
}
