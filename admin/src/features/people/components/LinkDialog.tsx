import type { InputRef } from 'antd';
import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useTimeZone } from '@/components/time/city-time-zone';
import { formatMoment } from '@/components/time/format';
import { useLocale } from '@/components/time/useLocale';

import styles from './people.module.css';

/** A one-time link, shown once. */
export function LinkDialog(props: {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
  /** A password is there that works until the link is used. */
  readonly isRenewed?: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const timeZone = useTimeZone();
  const field = useRef<InputRef>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // In an office network without https there is no clipboard: then the text is selected, to be copied by hand.
    field.current?.select();
    const wasCopied = await navigator.clipboard?.writeText(props.link).then(
      () => true,
      () => false,
    );
    setCopied(wasCopied);
  };
  return (
    <Modal
      open
      title={t('link.title', { name: props.name })}
      onCancel={props.onClose}
      footer={<Button onClick={props.onClose}>{t('link.close')}</Button>}
      mask={{ closable: false }}
    >
      <p>{t('link.once')}</p>
      <div className={styles.link}>
        <Input ref={field} readOnly value={props.link} aria-label={t('link.label')} />
        <Button type="primary" onClick={() => void copy()}>
          {t(isCopied ? 'link.copied' : 'link.copy')}
        </Button>
      </div>
      <p className="muted">
        {t('link.expires', { moment: formatMoment(props.expiresAt, locale, timeZone) })}
      </p>
      {props.isRenewed === true ? <p className="muted">{t('link.renewed')}</p> : null}
    </Modal>
  );
}
