import { useTranslation } from 'react-i18next';

import { DemoMark } from '@/components/status/DemoMark';
import styles from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { PeopleTable_PersonFragment } from '@/graphql/generated/graphql';

export const PEOPLE_TABLE_PERSON = graphql(`
  fragment PeopleTable_person on Person {
    id
    name
    account
    isDemonstration
    memberships {
      role
      region {
        id
        name
      }
      unit {
        id
        shortName
      }
    }
  }
`);

type Row = PeopleTable_PersonFragment;

export function PeopleTable({
  rows,
  ...list
}: Pick<UrlTableProps<Row>, 'pager' | 'pageInfo' | 'empty' | 'totalCount'> & {
  readonly rows: readonly FragmentType<typeof PEOPLE_TABLE_PERSON>[];
}) {
  const { t } = useTranslation(['people', 'words', 'common']);
  const roles = (row: Row) =>
    row.memberships
      .map(({ role, region, unit }) =>
        [t(`words:role.${role}`), unit?.shortName ?? region?.name].filter(Boolean).join(' · '),
      )
      .join(t('common:list.comma'));
  const name = (row: Row) => (
    <span className={styles.title}>
      {row.name} <DemoMark shown={row.isDemonstration} />
    </span>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('people:column.name'), width: 220, cell: (row) => name(row) },
    {
      key: 'account',
      title: t('people:column.account'),
      width: 180,
      cell: (row) => <span className="tabular">{row.account}</span>,
    },
    {
      key: 'roles',
      title: t('people:column.roles'),
      cell: (row) => roles(row) || <span className="muted">{t('people:noRole')}</span>,
    },
  ];
  return (
    <UrlTable<Row>
      {...list}
      rows={readFragment(PEOPLE_TABLE_PERSON, rows)}
      label={t('people:list.label')}
      columns={columns}
      card={(row) => (
        <div className={styles.cardBody}>
          {name(row)}
          <span className="muted">{row.account}</span>
          <span>{roles(row)}</span>
        </div>
      )}
    />
  );
}
