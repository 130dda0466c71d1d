import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { DemoMark } from '@/components/status/DemoMark';
import styles from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import { graphql } from '@/graphql/generated';
import type { ResourceTable_ResourceFragment } from '@/graphql/generated/graphql';
import { RemainingCapacity } from './RemainingCapacity';
import { ResourceStatusTag } from './ResourceStatusTag';

export const RESOURCE_TABLE_RESOURCE = graphql(`
  fragment ResourceTable_resource on Resource {
    id
    title
    status
    kind
    isDemonstration
    category {
      code
      name
    }
    unit {
      id
      shortName
    }
    ...RemainingCapacity_resource
  }
`);

type Row = ResourceTable_ResourceFragment;
type Given = Pick<
  UrlTableProps<Row>,
  'rows' | 'openId' | 'onOpen' | 'pager' | 'pageInfo' | 'empty' | 'totalCount'
>;

export function ResourceTable(
  props: Given & { readonly pathOf: (id: string) => string; readonly isCompact: boolean },
) {
  const { t } = useTranslation(['resources', 'words']);
  const { pathOf, isCompact, ...given } = props;
  const { search } = useLocation();

  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      title: t('resources:column.title'),
      cell: (row) => (
        <span className={styles.title}>
          <Link className={styles.link} to={{ pathname: pathOf(row.id), search }}>
            {row.title}
          </Link>
          <DemoMark shown={row.isDemonstration} />
        </span>
      ),
    },
    {
      key: 'status',
      title: t('resources:column.status'),
      width: 132,
      cell: (row) => <ResourceStatusTag status={row.status} />,
    },
    {
      key: 'left',
      title: t('resources:column.remaining'),
      width: 170,
      cell: (row) => <RemainingCapacity resource={row} />,
    },
  ];
  const wide: readonly Column<Row>[] = [
    {
      key: 'unit',
      title: t('resources:column.unit'),
      width: 180,
      cell: (row) => row.unit.shortName,
    },
    {
      key: 'kind',
      title: t('resources:column.kind'),
      width: 110,
      from: 'wide',
      cell: (row) => t(`words:resourceKind.${row.kind}`),
    },
    {
      key: 'category',
      title: t('resources:column.category'),
      width: 150,
      from: 'wide',
      cell: (row) => row.category.name,
    },
  ];
  return (
    <UrlTable<Row>
      {...given}
      label={t('resources:list.label')}
      columns={isCompact ? columns : [...columns, ...wide]}
      card={(row) => (
        <Link to={{ pathname: pathOf(row.id), search }}>
          <span className={styles.cardTitle}>{row.title}</span>
          <span className={styles.cardLine}>
            <ResourceStatusTag status={row.status} />
            <RemainingCapacity resource={row} />
          </span>
          <span className={styles.cardLine}>
            <span className="muted">{row.unit.shortName}</span>
            <DemoMark shown={row.isDemonstration} />
          </span>
        </Link>
      )}
    />
  );
}
