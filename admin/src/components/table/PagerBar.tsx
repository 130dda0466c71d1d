import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { LIMITS } from '@lindan/shared';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import styles from './UrlTable.module.css';
import type { Pager } from './useUrlTable';

/** Back and on through a list that is read by cursors. */
export function PagerBar(props: {
  readonly pager: Pager;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | undefined;
  /** What a search finds is counted only so far. */
  readonly isSearch?: boolean | undefined;
  readonly shown: number;
}) {
  const { t } = useTranslation();
  const { pager, pageInfo, totalCount: total, shown } = props;
  const { endCursor } = pageInfo;
  const isMore = props.isSearch === true && total === LIMITS.searchCount;
  const count =
    total === undefined
      ? t('table.shown', { shown })
      : t(isMore ? 'table.ofMore' : 'table.of', { shown, total });
  if (pager.page === 1 && !pageInfo.hasNextPage)
    return (
      <div className={styles.pager}>
        <span>{count}</span>
      </div>
    );
  return (
    <nav className={styles.pager} aria-label={t('table.pages')}>
      <span>{count}</span>
      <Button
        size="small"
        icon={<LeftOutlined aria-hidden />}
        disabled={pager.page === 1}
        onClick={() => pager.previous()}
      >
        {t('table.previous')}
      </Button>
      <span>{t('table.page', { page: pager.page })}</span>
      <Button
        size="small"
        icon={<RightOutlined aria-hidden />}
        iconPlacement="end"
        disabled={!pageInfo.hasNextPage || endCursor === null}
        onClick={() => endCursor !== null && pager.next(endCursor)}
      >
        {t('table.next')}
      </Button>
    </nav>
  );
}
