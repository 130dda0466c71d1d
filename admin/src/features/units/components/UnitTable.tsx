import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { DemoMark } from '@/components/status/DemoMark';
import styles from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import { graphql } from '@/graphql/generated';
import type { UnitTable_UnitFragment } from '@/graphql/generated/graphql';

export const UNIT_TABLE_UNIT = graphql(`
  fragment UnitTable_unit on Unit {
    id
    code
    name
    shortName
    kind
    isDemonstration
    categories {
      code
      name
    }
  }
`);

type Row = UnitTable_UnitFragment;
type Given = Pick<
  UrlTableProps<Row>,
  'rows' | 'openId' | 'onOpen' | 'pager' | 'pageInfo' | 'empty' | 'totalCount'
>;

export function UnitTable(
  props: Given & { readonly pathOf: (id: string) => string; readonly isCompact: boolean },
) {
  const { t } = useTranslation(['units', 'words', 'common']);
  const { pathOf, isCompact, ...given } = props;
  const { search } = useLocation();
  const name = (row: Row) => (
    <span className={styles.title}>
      <Link className={styles.link} to={{ pathname: pathOf(row.id), search }}>
        {row.name}
      </Link>
      <DemoMark shown={row.isDemonstration} />
    </span>
  );
  const duties = (row: Row) => row.categories.map((category) => category.name).join(t('common:list.comma'));
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('units:column.name'), cell: (row) => name(row) },
    {
      key: 'kind',
      title: t('units:column.kind'),
      width: 130,
      cell: (row) => t(`words:unitKind.${row.kind}`),
    },
  ];
  const wide: readonly Column<Row>[] = [
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
  ];
  return (
    <UrlTable<Row>
      {...given}
      label={t('units:list.label')}
      columns={isCompact ? columns : [...columns, ...wide]}
      card={(row) => (
        <Link to={{ pathname: pathOf(row.id), search }}>
          <span className={styles.cardTitle}>{row.name}</span>
          <span className={styles.cardLine}>
            <span className="muted">{t(`words:unitKind.${row.kind}`)}</span>
            <DemoMark shown={row.isDemonstration} />
          </span>
        </Link>
      )}
    />
  );
}
