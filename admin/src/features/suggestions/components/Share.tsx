import { LIMITS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const SHARE_RATE = graphql(`
  fragment Share_rate on Rate {
    numerator
    denominator
  }
`);

/** A share with its two counts; of too few cases the counts alone, of none a dash. */
export function Share(props: { readonly rate: FragmentType<typeof SHARE_RATE> }) {
  const { t } = useTranslation('suggestions');
  const { numerator, denominator } = readFragment(SHARE_RATE, props.rate);
  if (denominator === 0) return <span className="muted">–</span>;
  const counts = t('of', { numerator, denominator });
  if (denominator < LIMITS.figureCases) return <span className="muted">{t('few', { counts })}</span>;
  return (
    <>
      {Math.round((numerator / denominator) * 100)}% <span className="muted">{counts}</span>
    </>
  );
}
