import { useTranslation } from 'react-i18next';

import { EmptyState } from '@/components/states/EmptyState';
import cells from '@/components/table/cells.module.css';
import type { UrlTableProps } from '@/components/table/UrlTable';
import { UrlTable } from '@/components/table/UrlTable';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { PairingTable_RegionFragment } from '@/graphql/generated/graphql';

import { pairingGaps } from '../pairing-gaps';
import { AddUnit } from './AddUnit';
import { PairedUnit } from './PairedUnit';
import styles from './pairings.module.css';

export const PAIRING_TABLE_REGION = graphql(`
  fragment PairingTable_region on Region {
    id
    name
    pairings {
      isLead
      unit {
        id
        name
      }
    }
  }
`);

type Row = PairingTable_RegionFragment;

/** Communities as rows, with the lead unit, the members, and what is missing. */
export function PairingTable({
  rows,
  canEdit,
  ...list
}: Pick<UrlTableProps<Row>, 'pager' | 'pageInfo' | 'totalCount'> & {
  readonly rows: readonly FragmentType<typeof PAIRING_TABLE_REGION>[];
  readonly canEdit: boolean;
}) {
  const { t } = useTranslation('pairings');
  const units = (row: Row, wanted: boolean) =>
    row.pairings
      .filter(({ isLead }) => isLead === wanted)
      .map((pairing) => (
        <PairedUnit key={pairing.unit.id} community={row} pairing={pairing} canEdit={canEdit} />
      ));
  const missing = (row: Row) => {
    const gaps = pairingGaps(row.pairings);
    return gaps.length === 0 ? (
      <span className="muted">{t('complete')}</span>
    ) : (
      gaps.map((gap) => (
        <div key={gap} className={styles.gap}>
          {t(gap)}
        </div>
      ))
    );
  };
  const members = (row: Row) => (
    <>
      {units(row, false)}
      {canEdit ? <AddUnit community={row} /> : null}
    </>
  );
  return (
    <UrlTable<Row>
      {...list}
      rows={readFragment(PAIRING_TABLE_REGION, rows)}
      label={t('label')}
      empty={<EmptyState why={t('empty')} fills={t('emptyHint')} />}
      columns={[
        { key: 'community', title: t('community'), width: 160, cell: (row) => row.name },
        { key: 'lead', title: t('lead'), cell: (row) => units(row, true) },
        { key: 'members', title: t('members'), cell: members },
        { key: 'missing', title: t('missing'), width: 160, cell: missing },
      ]}
      card={(row) => (
        <div className={cells.cardBody}>
          <strong>{row.name}</strong>
          <span className="muted">{t('lead')}</span>
          {units(row, true)}
          <span className="muted">{t('members')}</span>
          {members(row)}
          {missing(row)}
        </div>
      )}
    />
  );
}
