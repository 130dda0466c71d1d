import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '@/components/keys/useHotkeys';
import type { QueryState } from '@/components/states/QueryBoundary';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import styles from './ListWorkspace.module.css';
import type { ListNavigation } from './useListNavigation';

/** A record beside its list, with an address of its own: `J` and `K` move through the list, Escape closes it. */
export function DetailPane<Data>({
  label,
  navigation,
  query,
  children,
}: {
  readonly label: string;
  readonly navigation: ListNavigation;
  readonly query: QueryState<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  useHotkeys({ j: navigation.next, k: navigation.previous, Escape: navigation.close });
  useEffect(() => {
    // Opened by keyboard, reading goes on here; another record starts at its top.
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
      <QueryBoundary query={query}>{children}</QueryBoundary>
    </aside>
  );
}
