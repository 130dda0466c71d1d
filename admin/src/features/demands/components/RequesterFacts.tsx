import { telLink } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { Facts } from '@/components/facts/Facts';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { RequesterFacts_DemandFragment } from '@/graphql/generated/graphql';

export const REQUESTER_FACTS_DEMAND = graphql(`
  fragment RequesterFacts_demand on Demand {
    id
    requester {
      name
      phone
      address
    }
    neighbours {
      number
      requester {
        name
        phone
        address
      }
    }
  }
`);

/** The requester and the neighbours that joined, as far as the viewer may see them; a note says when they are hidden. */
export function RequesterFacts(props: { readonly demand: FragmentType<typeof REQUESTER_FACTS_DEMAND> }) {
  const demand = readFragment(REQUESTER_FACTS_DEMAND, props.demand);
  const { t } = useTranslation('demands');
  return (
    <>
      <Contact requester={demand.requester} />
      {demand.neighbours.map(({ number, requester }) => (
        <section key={number} aria-label={t('requester.neighbour', { number })}>
          <h4>{t('requester.neighbour', { number })}</h4>
          <Contact requester={requester} />
        </section>
      ))}
    </>
  );
}

interface ContactProps {
  readonly requester: RequesterFacts_DemandFragment['requester'];
}

function Contact({ requester }: ContactProps) {
  const { t } = useTranslation('demands');
  if (requester === null) return <p className="muted">{t('requester.hidden')}</p>;
  const { name, phone, address } = requester;
  if (!name && !phone && !address) return <p className="muted">{t('requester.none')}</p>;
  const isDialable = phone !== null && !phone.includes('*');
  return (
    <Facts
      facts={[
        { label: t('requester.name'), value: name },
        { label: t('requester.phone'), value: isDialable ? <a href={telLink(phone)}>{phone}</a> : phone },
        { label: t('requester.address'), value: address },
      ]}
    />
  );
}
