import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import styles from '@/components/table/cells.module.css';
import type { Column, UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { PlaceTable_RegionFragment } from '@/graphql/generated/graphql';

import { placePaths } from '../paths';
import { pathText } from '../region-path';
import { PlaceCode } from './PlaceCode';

export const PLACE_TABLE_REGION = graphql(`
  fragment PlaceTable_region on Region {
    id
    kind
    code
    name
    takesOrders
    placeCode
    path {
      id
      name
      kind
    }
  }
`);

type Row = PlaceTable_RegionFragment;

/** The way to a place; its own name stands in the first column. */
const above = (row: Row) => row.path.filter(({ id }) => id !== row.id);

export function PlaceTable({
  rows,
  ...list
}: Pick<UrlTableProps<Row>, 'pager' | 'pageInfo' | 'empty' | 'totalCount'> & {
  readonly rows: readonly FragmentType<typeof PLACE_TABLE_REGION>[];
}) {
  const { t } = useTranslation(['places', 'words']);
  const name = (row: Row) => (
    <span className={styles.title}>
      <Link className={styles.link} to={placePaths.list(row.id)}>
        {row.name}
      </Link>
    </span>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('places:column.name'), cell: (row) => name(row) },
    {
      key: 'kind',
      title: t('places:column.kind'),
      width: 130,
      cell: (row) => t(`words:regionKind.${row.kind}`),
    },
    {
      key: 'path',
      title: t('places:column.path'),
      cell: (row) => <span className="muted">{pathText(above(row)) || '–'}</span>,
    },
    {
      key: 'code',
      title: t('places:column.code'),
      width: 150,
      from: 'wide',
      cell: (row) => <span className="tabular">{row.code ?? '–'}</span>,
    },
    {
      key: 'residents',
      title: t('places:column.residents'),
      width: 200,
      cell: (row) =>
        row.placeCode === null ? (
          <span className="muted">{t('places:noOrders')}</span>
        ) : (
          <PlaceCode name={row.name} path={pathText(above(row))} placeCode={row.placeCode} />
        ),
    },
  ];
  return (
    <UrlTable<Row>
      {...list}
      rows={readFragment(PLACE_TABLE_REGION, rows)}
      label={t('places:list.label')}
      columns={columns}
      card={(row) => (
        <div className={styles.cardBody}>
          {name(row)}
          <span className={styles.cardLine}>
            <span className="muted">{t(`words:regionKind.${row.kind}`)}</span>
            {row.placeCode === null ? null : (
              <PlaceCode name={row.name} path={pathText(above(row))} placeCode={row.placeCode} />
            )}
          </span>
        </div>
      )}
    />
  );
}
