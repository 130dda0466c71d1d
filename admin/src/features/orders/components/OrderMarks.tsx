import { URGENCIES } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { Mark } from '@/components/status/Mark';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const ORDER_MARKS_ORDER = graphql(`
  fragment OrderMarks_order on Order {
    id
    reworks
    urges
    isRuling
    isPushDown
    demand {
      id
      urgency
    }
  }
`);

const [USUAL] = URGENCIES;

/** What is out of the ordinary about an order, in a few small words. */
export function OrderMarks(props: { readonly order: FragmentType<typeof ORDER_MARKS_ORDER> }) {
  const order = readFragment(ORDER_MARKS_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const { reworks, urges, isRuling, isPushDown, demand } = order;
  return (
    <>
      {demand.urgency === USUAL ? null : <Mark isStrong>{t(`words:urgency.${demand.urgency}`)}</Mark>}
      {isRuling ? <Mark isStrong>{t('orders:mark.ruling')}</Mark> : null}
      {isPushDown ? <Mark isStrong>{t('orders:mark.pushDown')}</Mark> : null}
      {reworks > 0 ? <Mark>{t('orders:mark.reworks', { reworks })}</Mark> : null}
      {urges > 0 ? <Mark>{t('orders:mark.urges', { urges })}</Mark> : null}
    </>
  );
}
