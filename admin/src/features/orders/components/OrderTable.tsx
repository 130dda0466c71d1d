import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { DemoMark } from '@/components/status/DemoMark';
import styles from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import { ClockBadge } from '@/components/time/ClockBadge';
import { Moment } from '@/components/time/Moment';
import { PlaceName } from '@/features/places/components/PlaceName';
import { graphql } from '@/graphql/generated';
import type { OrderTable_OrderFragment } from '@/graphql/generated/graphql';
import { OrderMarks } from './OrderMarks';
import { OrderStatusTag } from './OrderStatusTag';

export const ORDER_TABLE_ORDER = graphql(`
  fragment OrderTable_order on Order {
    id
    number
    status
    clock
    dueAt
    offeredAt
    claimedBy
    mode
    isDemonstration
    unit {
      id
      shortName
    }
    demand {
      id
      title
      region {
        ...PlaceName_region
      }
    }
    ...OrderMarks_order
  }
`);

type Row = OrderTable_OrderFragment;
type Given = Pick<
  UrlTableProps<Row>,
  'rows' | 'openId' | 'onOpen' | 'pager' | 'pageInfo' | 'empty' | 'totalCount' | 'isSearch'
>;

export function OrderTable(
  props: Given & { readonly pathOf: (id: string) => string; readonly isCompact: boolean },
) {
  const { t } = useTranslation(['orders', 'words']);
  const { pathOf, isCompact, ...given } = props;
  const { search } = useLocation();

  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      title: t('orders:column.title'),
      cell: (row) => (
        <span className={styles.title}>
          <Link className={styles.link} to={{ pathname: pathOf(row.id), search }}>
            {row.demand.title}
          </Link>
          <OrderMarks order={row} />
          <DemoMark shown={row.isDemonstration} />
        </span>
      ),
    },
    {
      key: 'status',
      title: t('orders:column.status'),
      width: 132,
      cell: (row) => <OrderStatusTag status={row.status} />,
    },
    {
      key: 'due',
      title: t('orders:column.due'),
      width: 128,
      cell: (row) => <ClockBadge clock={row.clock} dueAt={row.dueAt} />,
    },
  ];
  const wide: readonly Column<Row>[] = [
    {
      key: 'unit',
      title: t('orders:column.unit'),
      width: 180,
      from: 'wide',
      cell: (row) => row.unit?.shortName ?? t(`words:orderMode.${row.mode}`),
    },
    {
      key: 'place',
      title: t('orders:column.place'),
      width: 170,
      from: 'large',
      cell: (row) => <PlaceName region={row.demand.region} />,
    },
    {
      key: 'offered',
      title: t('orders:column.offered'),
      width: 112,
      from: 'wide',
      cell: (row) => <Moment at={row.offeredAt} />,
    },
    {
      key: 'number',
      title: t('orders:column.number'),
      width: 150,
      from: 'widest',
      cell: (row) => <Numbered row={row} />,
    },
  ];
  return (
    <UrlTable<Row>
      {...given}
      label={t('orders:list.label')}
      columns={isCompact ? columns : [...columns, ...wide]}
      card={(row) => <Card row={row} to={{ pathname: pathOf(row.id), search }} />}
    />
  );
}

function Numbered({ row }: { readonly row: Row }) {
  return <span className="tabular muted">{row.number}</span>;
}

function Card({
  row,
  to,
}: {
  readonly row: Row;
  readonly to: { pathname: string; search: string };
}): ReactNode {
  return (
    <Link to={to}>
      <span className={styles.cardTitle}>{row.demand.title}</span>
      <span className={styles.cardLine}>
        <OrderStatusTag status={row.status} />
        <ClockBadge clock={row.clock} dueAt={row.dueAt} />
        <OrderMarks order={row} />
      </span>
      <span className={styles.cardLine}>
        <span className="muted">
          <PlaceName region={row.demand.region} />
        </span>
        <Numbered row={row} />
        <DemoMark shown={row.isDemonstration} />
      </span>
    </Link>
  );
}
