import type { OverrideReason } from '@lindan/shared';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './DispatchPanel.module.css';
import { OverrideReasons } from './OverrideReasons';

/**
 * Names the demand and the unit before it is sent. It has the focus: Enter sends, Escape cancels. Where another unit was shown first,
 * the reason is the confirmation: one click says why and sends.
 */
export function DispatchConfirm(props: {
  readonly question: string;
  /** The name of the unit that was shown first, where it is passed over. */
  readonly passedOver: string | undefined;
  readonly pending: boolean;
  readonly onConfirm: (reason?: OverrideReason) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation(['dispatch', 'common']);
  const { passedOver, pending, question, onConfirm, onCancel } = props;
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Taken here, it does not close the demand as well.
    event.preventDefault();
    onCancel();
  };
  return (
    <div role="group" aria-label={question} className={styles.confirm}>
      <p>{question}</p>
      {passedOver === undefined ? null : (
        <OverrideReasons
          passedOver={passedOver}
          pending={pending}
          onKeyDown={leaveByEscape}
          onChoose={onConfirm}
        />
      )}
      <div className={styles.buttons}>
        {passedOver === undefined ? (
          <Button
            type="primary"
            autoFocus
            loading={pending}
            onKeyDown={leaveByEscape}
            onClick={() => onConfirm()}
          >
            {t('dispatch:confirm')} <kbd className="key">↵</kbd>
          </Button>
        ) : null}
        <Button disabled={pending} onKeyDown={leaveByEscape} onClick={onCancel}>
          {t('common:actions.cancel')}
        </Button>
      </div>
    </div>
  );
}
