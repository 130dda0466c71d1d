import type { ReactNode } from 'react';

import { useIsNarrow } from '@/theme/useMediaQuery';

import { PagerBar } from './PagerBar';
import styles from './UrlTable.module.css';
import type { Pager } from './useUrlTable';

interface Row {
  readonly id: string;
}

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  /** Narrower windows go without it. */
  readonly from?: 'large' | 'wide' | 'widest';
  /** Its text goes on in a second line instead of being cut. */
  readonly wraps?: boolean;
  readonly cell: (row: R) => ReactNode;
}

export interface UrlTableProps<R extends Row> {
  /** The table's name for screen readers. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** The same row on a phone. */
  readonly card: (row: R) => ReactNode;
  readonly openId?: string | undefined;
  readonly onOpen?: (row: R) => void;
  readonly pager: Pager;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
  /** Whether the rows were found by words. */
  readonly isSearch?: boolean;
  /** Shown instead of the rows when there are none. */
  readonly empty: ReactNode;
}

/**
 * A list as a table, or as cards on a phone. Its page is in the address. A plain table: the library's would weigh
 * more than the rest of a list page together.
 */
export function UrlTable<R extends Row>(props: UrlTableProps<R>) {
  const { rows, pager, pageInfo } = props;
  const isNarrow = useIsNarrow();
  if (rows.length === 0 && pager.page === 1) return props.empty;
  return (
    <div className={styles.list}>
      {isNarrow ? <Cards {...props} /> : <Table {...props} />}
      <PagerBar
        pager={pager}
        pageInfo={pageInfo}
        totalCount={props.totalCount}
        isSearch={props.isSearch}
        shown={rows.length}
      />
    </div>
  );
}

function classOf({ from, wraps = false }: Column<never>): string | undefined {
  return [from && styles[from], wraps ? styles.wraps : undefined].filter(Boolean).join(' ') || undefined;
}

function Table<R extends Row>({ label, rows, columns, openId, onOpen }: UrlTableProps<R>) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classOf(column)} style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            aria-current={row.id === openId ? 'true' : undefined}
            className={onOpen === undefined ? undefined : styles.opens}
            onClick={({ target }) => {
              // A link or a button in the row speaks for itself; by keyboard the row is opened through its link.
              if (target instanceof Element && target.closest('a, button') === null) onOpen?.(row);
            }}
          >
            {columns.map((column) => (
              <td key={column.key} className={classOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
