import type { OverrideReason } from '@lindan/shared';
import { OVERRIDE_REASONS } from '@lindan/shared';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './DispatchPanel.module.css';

/** The reasons that a person gives; that the unit has returned the demand is known without asking. */
const ASKED = OVERRIDE_REASONS.filter((reason) => reason !== 'RETURNED_BEFORE');

/** Why the unit shown first is passed over: one click on a reason sends the order. */
export function OverrideReasons(props: {
  readonly passedOver: string;
  readonly pending: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChoose: (reason: OverrideReason) => void;
}) {
  const { t } = useTranslation(['dispatch', 'words']);
  const why = t('dispatch:why', { unit: props.passedOver });
  const toolbar = useRef<HTMLDivElement>(null);
  // All reasons, not the first one: a second Enter must not give a reason that nobody has read.
  useEffect(() => toolbar.current?.focus(), []);
  return (
    <>
      <p>{why}</p>
      <div
        ref={toolbar}
        role="toolbar"
        aria-label={why}
        tabIndex={-1}
        className={styles.whys}
        onKeyDown={props.onKeyDown}
      >
        {ASKED.map((reason) => (
          <Button key={reason} size="small" disabled={props.pending} onClick={() => props.onChoose(reason)}>
            {t(`words:overrideReason.${reason}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
