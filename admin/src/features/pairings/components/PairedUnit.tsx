import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { ProblemNote } from '@/components/states/ProblemNote';
import { unitPaths } from '@/features/units/paths';
import type { PairingTable_RegionFragment } from '@/graphql/generated/graphql';

import { usePairUnit, useUnpairUnit } from '../hooks/usePairings';
import styles from './pairings.module.css';

type Community = PairingTable_RegionFragment;

/** A unit of a community, with what may be done to the pairing. */
export function PairedUnit(props: {
  readonly community: Community;
  readonly pairing: Community['pairings'][number];
  readonly canEdit: boolean;
}) {
  const { t } = useTranslation(['pairings', 'common']);
  const { community, pairing, canEdit } = props;
  const { unit, isLead } = pairing;
  const pair = usePairUnit();
  const unpair = useUnpairUnit();
  const names = { unit: unit.name, community: community.name };
  const ids = { unitId: unit.id, communityId: community.id };
  return (
    <div className={styles.unit}>
      <Link to={unitPaths.detail(unit.id)}>{unit.name}</Link>
      {canEdit && !isLead ? (
        <Button
          size="small"
          type="text"
          loading={pair.pending}
          aria-label={t('pairings:nameLeadOf', names)}
          onClick={() => void pair.run({ ...ids, isLead: true })}
        >
          {t('pairings:nameLead')}
        </Button>
      ) : null}
      {canEdit ? (
        <Popconfirm
          title={t('pairings:confirmRemove', names)}
          okText={t('pairings:remove')}
          cancelText={t('common:actions.cancel')}
          onConfirm={() => unpair.run(ids)}
        >
          <Button size="small" type="text" danger aria-label={t('pairings:removeOf', names)}>
            {t('pairings:remove')}
          </Button>
        </Popconfirm>
      ) : null}
      <ProblemNote problem={pair.problem ?? unpair.problem} />
    </div>
  );
}
