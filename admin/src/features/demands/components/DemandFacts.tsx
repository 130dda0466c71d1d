import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts } from '@/components/facts/Facts';
import { Moment } from '@/components/time/Moment';
import { pathText } from '@/features/places/region-path';
import { resourcePaths } from '@/features/resources/paths';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

export const DEMAND_FACTS_DEMAND = graphql(`
  fragment DemandFacts_demand on Demand {
    id
    kind
    urgency
    channel
    submittedAt
    audience
    backers
    category {
      code
      name
      parent {
        code
        name
      }
    }
    region {
      id
      name
      path {
        id
        name
        kind
      }
    }
    location {
      latitude
      longitude
    }
    resource {
      id
      title
    }
    reviewOn
    closesAt
    result
    ratings {
      round
      answered
      solved
      satisfaction
      comment
    }
  }
`);

export function DemandFacts(props: { readonly demand: FragmentType<typeof DEMAND_FACTS_DEMAND> }) {
  const demand = readFragment(DEMAND_FACTS_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words', 'common']);
  const { category, ratings, resource, location } = demand;
  return (
    <Facts
      facts={[
        { label: t('demands:fact.place'), value: pathText(demand.region.path) },
        {
          label: t('demands:fact.category'),
          value:
            category === null
              ? t('demands:fact.noCategory')
              : [category.parent?.name, category.name].filter(Boolean).join(' · '),
        },
        { label: t('demands:fact.kind'), value: t(`words:demandKind.${demand.kind}`) },
        { label: t('demands:fact.urgency'), value: t(`words:urgency.${demand.urgency}`) },
        { label: t('demands:fact.channel'), value: t(`words:channel.${demand.channel}`) },
        { label: t('demands:fact.submitted'), value: <Moment at={demand.submittedAt} exact /> },
        {
          label: t('demands:fact.audience'),
          value: demand.audience.map((one) => t(`words:audience.${one}`)).join(t('common:list.comma')),
        },
        {
          label: t('demands:fact.backers'),
          value: t('demands:fact.backersCount', { backers: demand.backers }),
        },
        {
          label: t('demands:fact.resource'),
          value: resource && <Link to={resourcePaths.detail(resource.id)}>{resource.title}</Link>,
        },
        {
          label: t('demands:fact.location'),
          value: location && `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`,
        },
        { label: t('demands:fact.reviewOn'), value: demand.reviewOn },
        { label: t('demands:fact.result'), value: demand.result, isWide: true },
        {
          label: t('demands:fact.closesAt'),
          value: demand.closesAt && <Moment at={demand.closesAt} exact />,
        },
        ...ratings.map((rating) => ({
          label: t('demands:fact.ratingOf', { round: rating.round }),
          value: [
            t('demands:fact.ratingText', {
              answered: t(`demands:yesNo.${rating.answered ? 'yes' : 'no'}`),
              solved: t(`demands:yesNo.${rating.solved ? 'yes' : 'no'}`),
              satisfaction: rating.satisfaction,
            }),
            rating.comment,
          ]
            .filter(Boolean)
            .join(' · '),
        })),
      ]}
    />
  );
}
