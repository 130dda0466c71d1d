import type { ComponentType } from 'react';

import type { IconProps } from './icon-props';
import styles from './StatusTag.module.css';

/**
 * WAITING: work has not begun. ACTIVE: work is going on. DONE: it ended well. ENDED: it ended otherwise. None is red or
 * amber: those colours belong to the clock.
 */
export type Tone = 'WAITING' | 'ACTIVE' | 'DONE' | 'ENDED';

export interface StatusLook {
  readonly tone: Tone;
  readonly icon: ComponentType<IconProps>;
}

/** A state as tone, icon and word: never colour alone. */
export function StatusTag({ look, word }: { readonly look: StatusLook; readonly word: string }) {
  const Icon = look.icon;
  return (
    <span className={`${styles.tag} ${styles[look.tone]}`}>
      <Icon aria-hidden />
      {word}
    </span>
  );
}
