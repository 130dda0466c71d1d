import { useTranslation } from 'react-i18next';

import { Facts } from '@/components/facts/Facts';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const REQUESTER_FACTS_DEMAND = graphql(`
  fragment RequesterFacts_demand on Demand {
    id
    requester {
      name
      phone
      address
    }
  }
`);

/** The requester as far as the viewer may see it; a note says when it is hidden. */
export function RequesterFacts(props: { readonly demand: FragmentType<typeof REQUESTER_FACTS_DEMAND> }) {
  const demand = readFragment(REQUESTER_FACTS_DEMAND, props.demand);
  const { t } = useTranslation('demands');
  const { requester } = demand;
  if (requester === null) return <p className="muted">{t('requester.hidden')}</p>;
  const { name, phone, address } = requester;
  if (!name && !phone && !address) return <p className="muted">{t('requester.none')}</p>;
  const isDialable = phone !== null && !phone.includes('*');
  return (
    <Facts
      facts={[
        { label: t('requester.name'), value: name },
        { label: t('requester.phone'), value: isDialable ? <a href={`tel:${phone}`}>{phone}</a> : phone },
        { label: t('requester.address'), value: address },
      ]}
    />
  );
}
