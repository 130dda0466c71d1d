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
import type { DemandTable_DemandFragment } from '@/graphql/generated/graphql';
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
    submittedAt
    waitingFor
    isDemonstration
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

type Row = DemandTable_DemandFragment;
type Given = Pick<
  UrlTableProps<Row>,
  'rows' | 'openId' | 'onOpen' | 'pager' | 'pageInfo' | 'empty' | 'totalCount' | 'isSearch'
>;

export function DemandTable(
  props: Given & { readonly pathOf: (id: string) => string; readonly isCompact: boolean },
) {
  const { t } = useTranslation(['demands', 'words']);
  const { pathOf, isCompact, ...given } = props;
  const { search } = useLocation();

  const title = (row: Row) => (
    <span className={styles.title}>
      <Link className={styles.link} to={{ pathname: pathOf(row.id), search }}>
        {row.title}
      </Link>
      <DemandMarks demand={row} />
      <DemoMark shown={row.isDemonstration} />
    </span>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'title', title: t('demands:column.title'), cell: (row) => title(row) },
    {
      key: 'status',
      title: t('demands:column.status'),
      width: 132,
      cell: (row) => <DemandStatusTag status={row.status} />,
    },
    {
      key: 'due',
      title: t('demands:column.due'),
      width: 128,
      cell: (row) => <ClockBadge clock={row.clock} dueAt={row.dueAt} />,
    },
    ...(isCompact ? [] : wide(t)),
  ];
  return (
    <UrlTable<Row>
      {...given}
      label={t('demands:list.label')}
      columns={columns}
      card={(row) => card(row, pathOf(row.id), search)}
    />
  );
}

function wide(t: ReturnType<typeof useTranslation<['demands', 'words']>>['t']): readonly Column<Row>[] {
  return [
    {
      key: 'waiting',
      title: t('demands:column.waiting'),
      width: 160,
      from: 'wide',
      cell: (row) => row.waitingFor ?? '–',
    },
    {
      key: 'place',
      title: t('demands:column.place'),
      width: 170,
      from: 'large',
      cell: (row) => <PlaceName region={row.region} />,
    },
    {
      key: 'category',
      title: t('demands:column.category'),
      width: 130,
      from: 'wide',
      cell: (row) => row.category?.name ?? '–',
    },
    {
      key: 'submitted',
      title: t('demands:column.submitted'),
      width: 112,
      from: 'wide',
      cell: (row) => <Moment at={row.submittedAt} />,
    },
    {
      key: 'number',
      title: t('demands:column.number'),
      width: 150,
      from: 'widest',
      cell: (row) => <Numbered row={row} />,
    },
  ];
}

function Numbered({ row }: { readonly row: Row }) {
  return <span className="tabular muted">{row.number}</span>;
}

function card(row: Row, path: string, search: string): ReactNode {
  return (
    <Link to={{ pathname: path, search }}>
      <span className={styles.cardTitle}>{row.title}</span>
      <span className={styles.cardLine}>
        <DemandStatusTag status={row.status} />
        <ClockBadge clock={row.clock} dueAt={row.dueAt} />
        <DemandMarks demand={row} />
      </span>
      <span className={styles.cardLine}>
        <span className="muted">
          <PlaceName region={row.region} />
        </span>
        <Numbered row={row} />
        <DemoMark shown={row.isDemonstration} />
      </span>
    </Link>
  );
}
