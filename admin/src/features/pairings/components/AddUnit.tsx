import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemNote } from '@/components/states/ProblemNote';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type { PairingTable_RegionFragment } from '@/graphql/generated/graphql';

import { usePairUnit } from '../hooks/usePairings';
import styles from './pairings.module.css';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** Pairs the chosen unit. Where none leads the community yet, it is asked whether this one does. */
export function AddUnit({ community }: { readonly community: PairingTable_RegionFragment }) {
  const { t } = useTranslation('pairings');
  const [chosen, setChosen] = useState<Unit>();
  const { run, pending, problem } = usePairUnit();
  const hasLead = community.pairings.some((pairing) => pairing.isLead);
  const pair = async (unit: Unit, isLead: boolean) => {
    const paired = await run({ unitId: unit.id, communityId: community.id, isLead });
    if (paired !== undefined) setChosen(undefined);
  };
  const choose = (unit: Unit | undefined) => {
    setChosen(unit);
    if (unit !== undefined && hasLead) void pair(unit, false);
  };
  return (
    <>
      <UnitSelect
        label={t('add', { community: community.name })}
        placeholder={t('addShort')}
        value={chosen?.id}
        onPick={choose}
      />
      {chosen === undefined || hasLead ? null : (
        <div role="group" aria-label={t('asWhat', { unit: chosen.name })} className={styles.asWhat}>
          <span>{t('asWhat', { unit: chosen.name })}</span>
          <Button size="small" type="primary" loading={pending} onClick={() => void pair(chosen, true)}>
            {t('asLead')}
          </Button>
          <Button size="small" disabled={pending} onClick={() => void pair(chosen, false)}>
            {t('asMember')}
          </Button>
        </div>
      )}
      <ProblemNote problem={problem} />
    </>
  );
}
