import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useHotkeys } from '@/components/keys/useHotkeys';

import styles from './ListAndDetail.module.css';
import type { ListNavigation } from './useListNavigation';

/** The drawer with its own address: `J`/`K` navigation the list with it open, Escape closes it. */
export function DetailPane({
  label,
  navigation,
  children,
}: {
  readonly label: string;
  readonly navigation: ListNavigation;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  useHotkeys({ j: navigation.next, k: navigation.previous, Escape: navigation.close });
  useEffect(() => {
    // Whoever opened it by keyboard goes on reading here; another record starts at its top.
    pane.current?.focus({ preventScroll: true });
    if (pane.current !== null) pane.current.scrollTop = 0;
  }, [navigation.current]);
  return (
    <aside ref={pane} className={styles.pane} aria-label={label} tabIndex={-1}>
      <div className={styles.bar}>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          onClick={navigation.close}
          aria-label={t('pane.close')}
          title={t('pane.close')}
        />
        <span className={styles.position}>{navigation.position}</span>
        <Button
          type="text"
          icon={<UpOutlined aria-hidden />}
          disabled={navigation.previous === undefined}
          onClick={navigation.previous}
          aria-label={t('pane.previous')}
          title={t('pane.previous')}
        />
        <Button
          type="text"
          icon={<DownOutlined aria-hidden />}
          disabled={navigation.next === undefined}
          onClick={navigation.next}
          aria-label={t('pane.next')}
          title={t('pane.next')}
        />
      </div>
      {children}
    </aside>
  );
}
