import { useTranslation } from 'react-i18next';

import { Facts, Prose, Section } from '@/components/facts/Facts';
import { RecordHead } from '@/components/page/RecordHead';
import { formatDay } from '@/components/time/format';
import { Moment } from '@/components/time/Moment';
import { useLocale } from '@/components/time/useLocale';
import { Timeline } from '@/components/timeline/Timeline';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { OFFER_TERMS_RESOURCE } from '../offer-terms';
import { HoursLines } from './HoursLines';
import { RemainingCapacity } from './RemainingCapacity';
import { ResourceActionBar } from './ResourceActionBar';
import { ResourceStatusTag } from './ResourceStatusTag';

export const RESOURCE_DETAIL_RESOURCE = graphql(`
  fragment ResourceDetail_resource on Resource {
    id
    title
    description
    status
    kind
    audience
    availableFrom
    availableTo
    updatedAt
    isDemonstration
    categories {
      code
      name
    }
    unit {
      id
      name
    }
    regions {
      id
      name
    }
    events {
      ...Timeline_event
    }
    ...OfferTerms_resource
    ...RemainingCapacity_resource
    ...ResourceActionBar_resource
  }
`);

/** Everything about one resource: kind, audience, places, period and remaining capacity. */
export function ResourceDetail(props: { readonly resource: FragmentType<typeof RESOURCE_DETAIL_RESOURCE> }) {
  const resource = readFragment(RESOURCE_DETAIL_RESOURCE, props.resource);
  const offer = readFragment(OFFER_TERMS_RESOURCE, resource);
  const { t } = useTranslation(['resources', 'resourceOffer', 'words', 'common']);
  const locale = useLocale();
  const comma = t('common:list.comma');
  const { availableFrom, availableTo } = resource;
  return (
    <article>
      <RecordHead
        title={resource.title}
        state={<ResourceStatusTag status={resource.status} />}
        marks={<RemainingCapacity resource={resource} />}
        isDemonstration={resource.isDemonstration}
        actions={<ResourceActionBar resource={resource} />}
      />
      <Section title={t('resources:detail.what')}>
        <Prose>{resource.description}</Prose>
        <Facts
          facts={[
            { label: t('resources:column.unit'), value: resource.unit.name },
            { label: t('resources:column.kind'), value: t(`words:resourceKind.${resource.kind}`) },
            {
              label: t('resources:column.category'),
              value: resource.categories.map(({ name }) => name).join(comma),
            },
            {
              label: t('resources:field.audience'),
              value: resource.audience.map((one) => t(`words:audience.${one}`)).join(comma),
            },
            { label: t('resources:field.from'), value: availableFrom && formatDay(availableFrom, locale) },
            { label: t('resources:field.to'), value: availableTo && formatDay(availableTo, locale) },
            {
              label: t('resourceOffer:hours.label'),
              value: offer.weeklyHours.length === 0 ? null : <HoursLines hours={offer.weeklyHours} />,
            },
            { label: t('resourceOffer:field.booking'), value: offer.booking },
            { label: t('resourceOffer:field.contact'), value: offer.contact },
            {
              label: t('resourceOffer:field.orderable'),
              value: t(`resourceOffer:orderable.${offer.isOrderable ? 'yes' : 'no'}`),
            },
            { label: t('resources:field.updated'), value: <Moment at={resource.updatedAt} exact /> },
            {
              label: t('resources:field.regions'),
              value: resource.regions.map(({ name }) => name).join(comma),
            },
          ]}
        />
      </Section>
      <Section title={t('resources:detail.timeline')}>
        <Timeline events={resource.events} />
      </Section>
    </article>
  );
}
