import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './PersonalDataHint.module.css';

/** Free texts. Phones have a field of their own, and a select is no text. */
const TEXTS = 'textarea, input[type="text"]';

/**
 * Says quietly that a text among these fields holds a number of a person, while it is typed. Others read it masked, so nothing is
 * refused. It listens to what is typed in any field, so that no form can forget one. The patterns are loaded with the first input.
 */
export function PersonalDataHint({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  const fields = useRef<HTMLDivElement>(null);
  const [isThere, setThere] = useState(false);
  const look = async () => {
    const { holdsPersonalData } = await import('@lindan/shared/personal-data');
    const texts = fields.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXTS) ?? [];
    setThere([...texts].some(({ value }) => holdsPersonalData(value)));
  };
  return (
    // Without the patterns nothing is said.
    <div ref={fields} onInput={() => void look().catch(() => undefined)}>
      {children}
      <p role="status" className={styles.hint}>
        {isThere ? t('numberInText') : null}
      </p>
    </div>
  );
}
