import { URGENCIES } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { Mark } from '@/components/status/Mark';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const DEMAND_MARKS_DEMAND = graphql(`
  fragment DemandMarks_demand on Demand {
    id
    urgency
    wishedUrgency
    backers
    returns
    awaitsRuling
  }
`);

const [USUAL] = URGENCIES;

/** What is out of the ordinary about a demand, in a few small words. */
export function DemandMarks(props: { readonly demand: FragmentType<typeof DEMAND_MARKS_DEMAND> }) {
  const demand = readFragment(DEMAND_MARKS_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const { urgency, wishedUrgency, backers, returns, awaitsRuling } = demand;
  return (
    <>
      {urgency === USUAL ? null : <Mark isStrong>{t(`words:urgency.${urgency}`)}</Mark>}
      {wishedUrgency === null ? null : (
        <Mark isStrong>{t('demands:mark.wished', { urgency: t(`words:urgency.${wishedUrgency}`) })}</Mark>
      )}
      {awaitsRuling ? <Mark isStrong>{t('demands:mark.ruling')}</Mark> : null}
      {returns > 0 ? <Mark>{t('demands:mark.returns', { returns })}</Mark> : null}
      {backers > 1 ? <Mark>{t('demands:mark.backers', { backers })}</Mark> : null}
    </>
  );
}
