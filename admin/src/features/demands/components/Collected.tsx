import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './Collected.module.css';

/** Number and code, large enough to be read out at the door. The code is shown this once. */
export function Collected({
  number,
  trackingCode,
  next,
  onNext,
}: {
  readonly number: string;
  readonly trackingCode: string;
  /** What follows, as the button says it. */
  readonly next: string;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation('demands');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.slip}>
      <h2 ref={heading} tabIndex={-1}>
        {t('collected.title')}
      </h2>
      <dl className={styles.codes}>
        <dt>{t('collected.number')}</dt>
        <dd>{number}</dd>
        <dt>{t('collected.code')}</dt>
        <dd>{trackingCode}</dd>
      </dl>
      <p className="muted">{t('collected.hint')}</p>
      <Button type="primary" onClick={onNext}>
        {next}
      </Button>
    </section>
  );
}
