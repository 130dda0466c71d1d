import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './DispatchPanel.module.css';

/** Names the demand and the unit before it is sent. It has the focus: Enter sends, Escape cancels. */
export function DispatchConfirm(props: {
  readonly question: string;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation(['demands', 'common']);
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Taken here, it does not close the demand as well.
    event.preventDefault();
    props.onCancel();
  };
  return (
    <div role="group" aria-label={props.question} className={styles.confirm}>
      <p>{props.question}</p>
      <div className={styles.buttons}>
        <Button
          type="primary"
          autoFocus
          loading={props.pending}
          onKeyDown={leaveByEscape}
          onClick={props.onConfirm}
        >
          {t('demands:match.confirm')} <kbd className="key">↵</kbd>
        </Button>
        <Button disabled={props.pending} onKeyDown={leaveByEscape} onClick={props.onCancel}>
          {t('common:actions.cancel')}
        </Button>
      </div>
    </div>
  );
}
