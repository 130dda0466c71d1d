import { useTranslation } from 'react-i18next';

import type { RecordRow, RecordRows } from '@/components/table/RecordTable';
import { RecordTable } from '@/components/table/RecordTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import { RemainingCapacity } from './RemainingCapacity';
import { ResourceStatusTag } from './ResourceStatusTag';

export const RESOURCE_TABLE_RESOURCE = graphql(`
  fragment ResourceTable_resource on Resource {
    id
    title
    status
    kind
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

export function ResourceTable({
  rows,
  ...list
}: RecordRows<RecordRow & FragmentType<typeof RESOURCE_TABLE_RESOURCE>>) {
  const { t } = useTranslation(['resources', 'words']);
  return (
    <RecordTable
      {...list}
      rows={readFragment(RESOURCE_TABLE_RESOURCE, rows)}
      label={t('resources:list.label')}
      heading={t('resources:column.title')}
      nameOf={(row) => row.title}
      columns={[
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
      ]}
      wideColumns={[
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
      ]}
      lines={(row) => [
        <>
          <ResourceStatusTag status={row.status} />
          <RemainingCapacity resource={row} />
        </>,
        <span key="unit" className="muted">
          {row.unit.shortName}
        </span>,
      ]}
    />
  );
}
