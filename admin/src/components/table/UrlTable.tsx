import type { TableColumnsType } from 'antd';
import { Table } from 'antd';
import type { Key, ReactNode } from 'react';

import { useIsNarrow } from '@/theme/useMediaQuery';

import { PagerBar } from './PagerBar';
import styles from './UrlTable.module.css';
import type { Pager } from './useUrlTable';

interface Row {
  readonly id: Key;
}

export interface UrlTableProps<R extends Row> {
  /** What the table holds, for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: TableColumnsType<R>;
  /** The same row on a phone. */
  readonly card: (row: R) => ReactNode;
  readonly openId?: Key | undefined;
  readonly onOpen?: (row: R) => void;
  readonly pager: Pager;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
  /** Shown instead of the rows when there are none. */
  readonly empty: ReactNode;
}

/** A list as a table, or as cards on a phone. Its page is in the address. */
export function UrlTable<R extends Row>(props: UrlTableProps<R>) {
  const { rows, pager, pageInfo } = props;
  const isNarrow = useIsNarrow();
  if (rows.length === 0 && pager.page === 1) return props.empty;
  return (
    <div className={styles.list}>
      {isNarrow ? <Cards {...props} /> : <Rows {...props} />}
      <PagerBar pager={pager} pageInfo={pageInfo} totalCount={props.totalCount} shown={rows.length} />
    </div>
  );
}

function Rows<R extends Row>({ label, rows, columns, openId, onOpen }: UrlTableProps<R>) {
  return (
    <Table<R>
      aria-label={label}
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowClassName={(row) => (row.id === openId ? `${styles.row} ${styles.open}` : (styles.row ?? ''))}
      onRow={(row) => ({
        onClick: (event) => {
          // A link or a button in the row speaks for itself.
          if (!(event.target as Element).closest('a, button')) onOpen?.(row);
        },
        'aria-current': row.id === openId || undefined,
      })}
    />
  );
}

function Cards<R extends Row>({ label, rows, card }: UrlTableProps<R>) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          {card(row)}
        </li>
      ))}
    </ul>
  );
}
