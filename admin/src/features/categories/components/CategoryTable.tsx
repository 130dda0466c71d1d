import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import cells from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import { cataloguePaths } from '@/features/catalogue/paths';
import { graphql } from '@/graphql/generated';
import type { CategoryTable_CategoryFragment } from '@/graphql/generated/graphql';

import { findCategories } from '../find-categories';
import { useLeadUnits } from '../hooks/useLeadUnits';
import styles from './CategoryTable.module.css';

export const CATEGORY_TABLE_CATEGORY = graphql(`
  fragment CategoryTable_category on Category {
    code
    name
    nameZh
    nameEn
    keywords
    photoRequired
    photoReason
    version
    parent {
      code
      name
    }
  }
`);

export type KeptCategory = CategoryTable_CategoryFragment;
type Row = KeptCategory & { readonly id: string };

/** The tree of two levels, in its order. */
export function CategoryTable({
  categories,
  search,
  onEdit,
  onHistory,
  ...list
}: Pick<UrlTableProps<Row>, 'pager' | 'empty'> & {
  readonly categories: readonly KeptCategory[];
  readonly search: string | undefined;
  /** Only for administrators. */
  readonly onEdit: ((category: KeptCategory) => void) | undefined;
  readonly onHistory: ((category: KeptCategory) => void) | undefined;
}) {
  const { t } = useTranslation(['categories', 'common']);
  const leadUnits = useLeadUnits();
  const rows = findCategories(categories, search).map((category) => ({ ...category, id: category.code }));
  const keywords = (row: Row) => row.keywords.join(t('common:list.comma'));
  const name = (row: Row) => (
    <span className={row.parent === null ? styles.group : styles.part}>
      <span className="tabular muted">{row.code}</span> {row.name}
    </span>
  );
  const photo = ({ photoRequired, photoReason }: Row) =>
    photoRequired ? (
      <span title={photoReason ?? undefined}>{t('categories:photo.required', { reason: photoReason })}</span>
    ) : null;
  const duty = ({ code, parent }: Row) => {
    if (leadUnits === undefined) return null;
    const unit = leadUnits.get(code) ?? (parent === null ? undefined : leadUnits.get(parent.code));
    // A group without a rule of its own leaves it to its categories.
    if (unit === undefined && parent === null) return null;
    return (
      <Link to={cataloguePaths.list(code)} className={unit === undefined ? 'muted' : undefined}>
        {unit?.shortName ?? t('categories:noRule')}
      </Link>
    );
  };
  const buttons = (row: Row) => (
    <>
      {onHistory === undefined ? null : (
        <Button
          type="link"
          size="small"
          aria-label={t('categories:history.of', { name: row.name })}
          onClick={() => onHistory(row)}
        >
          {t('categories:history.show')}
        </Button>
      )}
      {onEdit === undefined ? null : (
        <Button
          type="link"
          size="small"
          aria-label={t('categories:edit.of', { name: row.name })}
          onClick={() => onEdit(row)}
        >
          {t('categories:edit.action')}
        </Button>
      )}
    </>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('categories:column.name'), width: 270, cell: name },
    {
      key: 'keywords',
      title: t('categories:column.keywords'),
      cell: (row) => <span title={keywords(row)}>{keywords(row)}</span>,
    },
    { key: 'photo', title: t('categories:column.photo'), width: 180, from: 'large', cell: photo },
    { key: 'duty', title: t('categories:column.duty'), width: 150, cell: duty },
    ...(onEdit === undefined ? [] : [{ key: 'buttons', title: '', width: 130, cell: buttons }]),
  ];
  return (
    <UrlTable<Row>
      {...list}
      rows={rows}
      pageInfo={{ hasNextPage: false, endCursor: null }}
      totalCount={rows.length}
      label={t('categories:label')}
      columns={columns}
      card={(row) => (
        <div className={cells.cardBody}>
          {name(row)}
          <span className="muted">{keywords(row)}</span>
          {row.photoRequired ? photo(row) : null}
          <span className={cells.cardLine}>
            {duty(row)} {buttons(row)}
          </span>
        </div>
      )}
    />
  );
}
