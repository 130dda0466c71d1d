import { useTranslation } from 'react-i18next';

import type { RecordRow, RecordRows } from '@/components/table/RecordTable';
import { RecordTable } from '@/components/table/RecordTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { PeopleTable_PersonFragment } from '@/graphql/generated/graphql';

import { PersonStatusTag } from './PersonStatusTag';

export const PEOPLE_TABLE_PERSON = graphql(`
  fragment PeopleTable_person on Person {
    id
    name
    account
    status
    memberships {
      id
      role
      isInForce
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

export function PeopleTable({
  rows,
  ...list
}: RecordRows<RecordRow & FragmentType<typeof PEOPLE_TABLE_PERSON>>) {
  const { t } = useTranslation(['people', 'words', 'common']);
  const roles = ({ memberships }: PeopleTable_PersonFragment) => {
    const present = memberships.filter(({ isInForce }) => isInForce);
    if (present.length === 0) return <span className="muted">{t('people:noRole')}</span>;
    return present
      .map(({ role, region, unit }) =>
        [t(`words:role.${role}`), unit?.shortName ?? region?.name].filter(Boolean).join(' · '),
      )
      .join(t('common:list.comma'));
  };
  return (
    <RecordTable
      {...list}
      rows={readFragment(PEOPLE_TABLE_PERSON, rows)}
      label={t('people:list.label')}
      heading={t('people:column.name')}
      nameOf={(row) => row.name}
      columns={[
        {
          key: 'status',
          title: t('people:column.status'),
          width: 110,
          cell: (row) => <PersonStatusTag status={row.status} />,
        },
      ]}
      wideColumns={[
        {
          key: 'account',
          title: t('people:column.account'),
          width: 180,
          cell: (row) => <span className="tabular">{row.account}</span>,
        },
        { key: 'roles', title: t('people:column.roles'), cell: roles },
      ]}
      lines={(row) => [
        <PersonStatusTag key="status" status={row.status} />,
        <span key="roles" className="muted">
          {row.account} · {roles(row)}
        </span>,
      ]}
    />
  );
}
