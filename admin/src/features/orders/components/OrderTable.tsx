import { useTranslation } from 'react-i18next';

import type { RecordRow, RecordRows } from '@/components/table/RecordTable';
import { RecordTable } from '@/components/table/RecordTable';
import { ClockBadge } from '@/components/time/ClockBadge';
import { Moment } from '@/components/time/Moment';
import { PlaceName } from '@/features/places/components/PlaceName';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import { OrderMarks } from './OrderMarks';
import { OrderStatusTag } from './OrderStatusTag';

export const ORDER_TABLE_ORDER = graphql(`
  fragment OrderTable_order on Order {
    id
    number
    status
    clock
    dueAt
    dueCounts
    isPaused
    offeredAt
    claimedBy
    mode
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

export function OrderTable({
  rows,
  ...list
}: RecordRows<RecordRow & FragmentType<typeof ORDER_TABLE_ORDER>>) {
  const { t } = useTranslation(['orders', 'words']);
  return (
    <RecordTable
      {...list}
      rows={readFragment(ORDER_TABLE_ORDER, rows)}
      label={t('orders:list.label')}
      heading={t('orders:column.title')}
      nameOf={(row) => row.demand.title}
      marks={(row) => <OrderMarks order={row} />}
      columns={[
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
          cell: (row) => <ClockBadge due={row} />,
        },
      ]}
      wideColumns={[
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
        { key: 'number', title: t('orders:column.number'), width: 150, from: 'widest', cell: numberOf },
      ]}
      lines={(row) => [
        <>
          <OrderStatusTag status={row.status} />
          <ClockBadge due={row} />
          <OrderMarks order={row} />
        </>,
        <>
          <span className="muted">
            <PlaceName region={row.demand.region} />
          </span>
          {numberOf(row)}
        </>,
      ]}
    />
  );
}

const numberOf = ({ number }: { readonly number: string }) => <span className="tabular muted">{number}</span>;
