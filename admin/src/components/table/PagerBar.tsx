import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import styles from './UrlTable.module.css';
import type { Pager } from './useUrlTable';

/** Back and on through a list that is read by cursors. */
export function PagerBar(props: {
  readonly pager: Pager;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | undefined;
  readonly shown: number;
}) {
  const { t } = useTranslation();
  const { pager, pageInfo, totalCount, shown } = props;
  const { endCursor } = pageInfo;
  const count =
    totalCount === undefined ? t('table.shown', { shown }) : t('table.of', { shown, total: totalCount });
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
