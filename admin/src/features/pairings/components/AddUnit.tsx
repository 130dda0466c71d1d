import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemNote } from '@/components/states/ProblemNote';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type { PairingTable_RegionFragment } from '@/graphql/generated/graphql';

import { usePairUnit } from '../hooks/usePairings';

/** Pairs the chosen unit at once; the first one of a community leads it. */
export function AddUnit({ community }: { readonly community: PairingTable_RegionFragment }) {
  const { t } = useTranslation('pairings');
  const [chosen, setChosen] = useState<string>();
  const { run, problem } = usePairUnit();
  const isLead = !community.pairings.some((pairing) => pairing.isLead);
  const pair = async (unitId: string | undefined) => {
    setChosen(unitId);
    if (unitId === undefined) return;
    if ((await run({ unitId, communityId: community.id, isLead })) !== undefined) setChosen(undefined);
  };
  return (
    <>
      <UnitSelect
        label={t('add', { community: community.name })}
        placeholder={t('addShort')}
        value={chosen}
        onChange={(unitId) => void pair(unitId)}
      />
      <ProblemNote problem={problem} />
    </>
  );
}
