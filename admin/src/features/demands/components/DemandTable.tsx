import { useTranslation } from 'react-i18next';

import type { RecordRow, RecordRows } from '@/components/table/RecordTable';
import { RecordTable } from '@/components/table/RecordTable';
import { ClockBadge } from '@/components/time/ClockBadge';
import { Moment } from '@/components/time/Moment';
import { PlaceName } from '@/features/places/components/PlaceName';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import { DemandMarks } from './DemandMarks';
import { DemandStatusTag } from './DemandStatusTag';

export const DEMAND_TABLE_DEMAND = graphql(`
  fragment DemandTable_demand on Demand {
    id
    number
    title
    status
    clock
    dueAt
    dueCounts
    isPaused
    submittedAt
    waitingFor
    category {
      code
      name
    }
    region {
      ...PlaceName_region
    }
    ...DemandMarks_demand
  }
`);

export function DemandTable({
  rows,
  ...list
}: RecordRows<RecordRow & FragmentType<typeof DEMAND_TABLE_DEMAND>>) {
  const { t } = useTranslation('demands');
  return (
    <RecordTable
      {...list}
      rows={readFragment(DEMAND_TABLE_DEMAND, rows)}
      label={t('list.label')}
      heading={t('column.title')}
      nameOf={(row) => row.title}
      marks={(row) => <DemandMarks demand={row} />}
      columns={[
        {
          key: 'status',
          title: t('column.status'),
          width: 132,
          cell: (row) => <DemandStatusTag status={row.status} />,
        },
        {
          key: 'due',
          title: t('column.due'),
          width: 128,
          cell: (row) => <ClockBadge due={row} />,
        },
      ]}
      wideColumns={[
        {
          key: 'waiting',
          wraps: true,
          title: t('column.waiting'),
          width: 160,
          from: 'wide',
          cell: (row) => row.waitingFor ?? '–',
        },
        {
          key: 'place',
          wraps: true,
          title: t('column.place'),
          width: 170,
          from: 'large',
          cell: (row) => <PlaceName region={row.region} />,
        },
        {
          key: 'category',
          wraps: true,
          title: t('column.category'),
          width: 130,
          from: 'wide',
          cell: (row) => row.category?.name ?? '–',
        },
        {
          key: 'submitted',
          title: t('column.submitted'),
          width: 112,
          from: 'wide',
          cell: (row) => <Moment at={row.submittedAt} />,
        },
        { key: 'number', title: t('column.number'), width: 150, from: 'widest', cell: numberOf },
      ]}
      lines={(row) => [
        <>
          <DemandStatusTag status={row.status} />
          <ClockBadge due={row} />
          <DemandMarks demand={row} />
        </>,
        <>
          <span className="muted">
            <PlaceName region={row.region} />
          </span>
          {numberOf(row)}
        </>,
      ]}
    />
  );
}

const numberOf = ({ number }: { readonly number: string }) => <span className="tabular muted">{number}</span>;
