import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Facts } from '@/components/facts/Facts';
import { Moment } from '@/components/time/Moment';
import { resourcePaths } from '@/features/resources/paths';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const ORDER_FACTS_ORDER = graphql(`
  fragment OrderFacts_order on Order {
    id
    mode
    tier
    note
    isRuling
    reason
    basis
    dispatchRule {
      id
      from
      basis
      isInForce
      leadUnit {
        id
        shortName
      }
    }
    claimedBy
    offeredAt
    claimBy
    raisedAt
    claimedAt
    contactBy
    contactedAt
    pausedUntil
    extension {
      workingDays
      decision
    }
    parts {
      unit {
        id
        shortName
      }
      confirmedAt
    }
    cancelReason
    finishBy
    completedAt
    verifiedAt
    returnBy
    returnReason
    returnNote
    unit {
      id
      name
    }
    coUnits {
      id
      shortName
    }
    resource {
      id
      title
    }
    proposedUnit {
      id
      shortName
    }
  }
`);

const moment = (at: string | null) => at && <Moment at={at} exact />;

export function OrderFacts(props: { readonly order: FragmentType<typeof ORDER_FACTS_ORDER> }) {
  const order = readFragment(ORDER_FACTS_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words', 'common']);
  const { resource, returnReason, extension, dispatchRule: rule } = order;
  const done = order.parts.filter(({ confirmedAt }) => confirmedAt !== null);
  return (
    <>
      <Facts
        facts={[
          { label: t('orders:fact.unit'), value: order.unit?.name ?? t('orders:fact.nobody') },
          { label: t('orders:fact.claimedBy'), value: order.claimedBy },
          {
            label: t('orders:fact.coUnits'),
            value: order.coUnits.map(({ shortName }) => shortName).join(t('common:list.comma')),
          },
          { label: t('orders:fact.mode'), value: t(`words:orderMode.${order.mode}`) },
          { label: t('orders:fact.tier'), value: t(`words:tier.${order.tier}`) },
          {
            label: t('orders:fact.resource'),
            value: resource && <Link to={resourcePaths.detail(resource.id)}>{resource.title}</Link>,
          },
          { label: t('orders:fact.offered'), value: moment(order.offeredAt) },
          { label: t('orders:fact.claimBy'), value: moment(order.claimBy) },
          { label: t('orders:fact.raised'), value: moment(order.raisedAt) },
          { label: t('orders:fact.claimed'), value: moment(order.claimedAt) },
          {
            label: t('orders:fact.contactBy'),
            value: order.contactedAt === null ? moment(order.contactBy) : null,
          },
          { label: t('orders:fact.contacted'), value: moment(order.contactedAt) },
          { label: t('orders:fact.pausedUntil'), value: order.pausedUntil },
          {
            label: t('orders:fact.extension'),
            value:
              extension &&
              t('orders:fact.extensionText', {
                days: extension.workingDays,
                decision: t(`words:extensionDecision.${extension.decision}`),
              }),
          },
          {
            label: t('orders:fact.parts'),
            value: done.map(({ unit }) => unit.shortName).join(t('common:list.comma')),
          },
          { label: t('orders:fact.finishBy'), value: moment(order.finishBy) },
          { label: t('orders:fact.completed'), value: moment(order.completedAt) },
          { label: t('orders:fact.verified'), value: moment(order.verifiedAt) },
          {
            label: t(order.isRuling ? 'orders:fact.rulingReason' : 'orders:fact.pushDownReason'),
            value: order.reason,
            isWide: true,
          },
          { label: t('orders:fact.basis'), value: order.basis, isWide: true },
          {
            label: t('orders:fact.rule'),
            isWide: true,
            value:
              rule &&
              [
                t('orders:fact.ruleText', { unit: rule.leadUnit.shortName, from: rule.from }),
                rule.basis && t('orders:fact.ruleBasis', { basis: rule.basis }),
                rule.isInForce ? null : t('orders:fact.ruleChanged'),
              ]
                .filter(Boolean)
                .join(' · '),
          },
          { label: t('orders:fact.note'), value: order.note, isWide: true },
          {
            label: t('orders:fact.returnReason'),
            value: returnReason && t(`words:returnReason.${returnReason}`),
          },
          { label: t('orders:fact.cancelReason'), value: order.cancelReason, isWide: true },
          { label: t('orders:fact.returnNote'), value: order.returnNote, isWide: true },
          { label: t('orders:fact.proposedUnit'), value: order.proposedUnit?.shortName },
        ]}
      />
      <p className="muted">{t('orders:fact.workingTime')}</p>
    </>
  );
}
