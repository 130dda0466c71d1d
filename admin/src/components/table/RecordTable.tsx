import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

import { recordPath } from '@/components/page/useListNavigation';

import styles from './cells.module.css';
import type { Column, UrlTableProps } from './UrlTable';
import { UrlTable } from './UrlTable';

export interface RecordRow {
  readonly id: string;
}

/** The rows of a list whose records open beside it, as the list's workspace has them. */
export interface RecordRows<Row extends RecordRow>
  extends Pick<UrlTableProps<Row>, 'rows' | 'pager' | 'pageInfo' | 'totalCount' | 'isSearch' | 'empty'> {
  readonly path: string;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** A list of records: each row's name leads to its record, and with one open only the first columns stay. */
export function RecordTable<Row extends RecordRow>(
  props: RecordRows<Row> & {
    readonly label: string;
    readonly heading: string;
    readonly nameOf: (row: Row) => string;
    readonly marks?: (row: Row) => ReactNode;
    readonly columns: readonly Column<Row>[];
    readonly wideColumns: readonly Column<Row>[];
    /** The lines of a card on a phone, below the name. */
    readonly lines: (row: Row) => readonly ReactNode[];
  },
) {
  const { heading, nameOf, marks, columns, wideColumns, lines, path, onOpen, ...table } = props;
  const { search } = useLocation();
  const to = (row: Row) => ({ pathname: recordPath(path, row.id), search });
  const name: Column<Row> = {
    key: 'name',
    title: heading,
    cell: (row) => (
      <span className={styles.title}>
        <Link className={styles.link} to={to(row)}>
          {nameOf(row)}
        </Link>
        {marks?.(row)}
      </span>
    ),
  };
  const card = (row: Row) => (
    <Link to={to(row)}>
      <span className={styles.cardTitle}>{nameOf(row)}</span>
      {lines(row).map((line, index) => (
        <span key={index} className={styles.cardLine}>
          {line}
        </span>
      ))}
    </Link>
  );
  return (
    <UrlTable<Row>
      {...table}
      columns={[name, ...columns, ...(props.openId === undefined ? wideColumns : [])]}
      card={card}
      onOpen={(row) => onOpen(row.id)}
    />
  );
}
