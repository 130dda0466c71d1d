import { useTranslation } from 'react-i18next';

import { Mark } from '@/components/status/Mark';
import type { RecordRow, RecordRows } from '@/components/table/RecordTable';
import { RecordTable } from '@/components/table/RecordTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { UnitTable_UnitFragment } from '@/graphql/generated/graphql';

export const UNIT_TABLE_UNIT = graphql(`
  fragment UnitTable_unit on Unit {
    id
    code
    name
    shortName
    kind
    closedAt
    categories {
      code
      name
    }
  }
`);

export function UnitTable({ rows, ...list }: RecordRows<RecordRow & FragmentType<typeof UNIT_TABLE_UNIT>>) {
  const { t } = useTranslation(['unitEditor', 'units', 'words', 'common']);
  const duties = (row: UnitTable_UnitFragment) =>
    row.categories.map(({ name }) => name).join(t('common:list.comma'));
  return (
    <RecordTable
      {...list}
      rows={readFragment(UNIT_TABLE_UNIT, rows)}
      label={t('units:list.label')}
      heading={t('units:column.name')}
      nameOf={(row) => row.name}
      marks={(row) => (row.closedAt === null ? null : <Mark>{t('unitEditor:closed')}</Mark>)}
      columns={[
        {
          key: 'kind',
          title: t('units:column.kind'),
          width: 130,
          cell: (row) => t(`words:unitKind.${row.kind}`),
        },
      ]}
      wideColumns={[
        {
          key: 'categories',
          title: t('units:column.categories'),
          cell: (row) => <span title={duties(row)}>{duties(row) || '–'}</span>,
        },
        {
          key: 'code',
          title: t('units:column.code'),
          width: 120,
          cell: (row) => <span className="tabular muted">{row.code}</span>,
        },
      ]}
      lines={(row) => [
        <span key="kind" className="muted">
          {t(`words:unitKind.${row.kind}`)}
        </span>,
        ...(row.closedAt === null ? [] : [<Mark key="closed">{t('unitEditor:closed')}</Mark>]),
      ]}
    />
  );
}
