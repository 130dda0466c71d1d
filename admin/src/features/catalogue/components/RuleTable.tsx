import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Mark } from '@/components/status/Mark';
import styles from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { RuleTable_RuleFragment } from '@/graphql/generated/graphql';

export const RULE_TABLE_RULE = graphql(`
  fragment RuleTable_rule on DispatchRule {
    id
    version
    category {
      code
      name
    }
    leadUnit {
      id
      name
      shortName
      closedAt
      closedInto {
        id
        name
      }
    }
    coUnits {
      id
      name
      shortName
      closedAt
    }
    tier
    basis
    mayPushDown
    from
    isInForce
    returns
    overturned
    powers {
      id
      code
      name
      law
    }
    history {
      id
      version
      leadUnit {
        id
        shortName
      }
      from
      savedAt
      savedBy
    }
  }
`);

export type Rule = RuleTable_RuleFragment;

/** The rules of the catalogue, in the order of the categories. */
export function RuleTable({
  rows,
  onEdit,
  onHistory,
  ...list
}: Pick<UrlTableProps<Rule>, 'pager' | 'pageInfo' | 'empty' | 'totalCount'> & {
  readonly rows: readonly FragmentType<typeof RULE_TABLE_RULE>[];
  /** Only for administrators. */
  readonly onEdit: ((rule: Rule) => void) | undefined;
  readonly onHistory: (rule: Rule) => void;
}) {
  const { t } = useTranslation(['catalogue', 'words', 'common']);
  const category = ({ category: { code, name } }: Rule) => (
    <span className={styles.title}>
      <span className="tabular muted">{code}</span> {name}
    </span>
  );
  const unit = ({ id, shortName, closedAt }: Rule['coUnits'][number]) => (
    <span key={id}>
      {shortName} {closedAt === null ? null : <Mark>{t('catalogue:closed')}</Mark>}
    </span>
  );
  const coUnits = (rule: Rule) =>
    rule.coUnits.map((one, place) => [place === 0 ? null : t('common:list.comma'), unit(one)]);
  const begins = (rule: Rule) => (rule.isInForce ? rule.from : t('catalogue:notYet', { from: rule.from }));
  const buttons = (rule: Rule): ReactNode => (
    <>
      <Button type="link" size="small" onClick={() => onHistory(rule)}>
        {t('catalogue:history.show')}
      </Button>
      {onEdit === undefined ? null : (
        <Button type="link" size="small" onClick={() => onEdit(rule)}>
          {t('catalogue:edit')}
        </Button>
      )}
    </>
  );
  const columns: readonly Column<Rule>[] = [
    { key: 'category', title: t('catalogue:column.category'), width: 220, cell: category },
    {
      key: 'lead',
      title: t('catalogue:column.lead'),
      width: 120,
      cell: ({ leadUnit }) => unit(leadUnit),
    },
    { key: 'coUnits', title: t('catalogue:column.coUnits'), width: 140, from: 'large', cell: coUnits },
    {
      key: 'tier',
      title: t('catalogue:column.tier'),
      width: 110,
      from: 'wide',
      cell: ({ tier }) => (tier === null ? null : t(`words:tier.${tier}`)),
    },
    { key: 'basis', title: t('catalogue:column.basis'), from: 'wide', cell: ({ basis }) => basis },
    {
      key: 'pushDown',
      title: t('catalogue:column.pushDown'),
      width: 80,
      from: 'large',
      cell: ({ mayPushDown }) => t(mayPushDown ? 'catalogue:yes' : 'catalogue:no'),
    },
    {
      key: 'returns',
      title: t('catalogue:column.returns'),
      width: 110,
      from: 'large',
      cell: ({ returns, overturned }) => <span className="tabular">{`${returns} / ${overturned}`}</span>,
    },
    { key: 'from', title: t('catalogue:column.from'), width: 120, from: 'widest', cell: begins },
    { key: 'buttons', title: '', width: 130, cell: buttons },
  ];
  return (
    <UrlTable<Rule>
      {...list}
      rows={readFragment(RULE_TABLE_RULE, rows)}
      label={t('catalogue:label')}
      columns={columns}
      card={(rule) => (
        <div className={styles.cardBody}>
          {category(rule)}
          <span>
            {unit(rule.leadUnit)}
            {rule.coUnits.length === 0 ? null : [' · ', ...coUnits(rule)]}
          </span>
          <span className="muted">{rule.basis}</span>
          <span>{buttons(rule)}</span>
        </div>
      )}
    />
  );
}
