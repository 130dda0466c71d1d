import { useTranslation } from 'react-i18next';

import { Facts, Section } from '@/components/facts/Facts';
import { RecordHead } from '@/components/page/RecordHead';
import { Moment } from '@/components/time/Moment';
import { Timeline } from '@/components/timeline/Timeline';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { MembershipList } from './MembershipList';
import { PersonActionBar } from './PersonActionBar';
import { PersonStatusTag } from './PersonStatusTag';

export const PERSON_DETAIL_PERSON = graphql(`
  fragment PersonDetail_person on Person {
    id
    name
    account
    status
    phone
    createdAt
    isDemonstration
    memberships {
      id
      ...MembershipList_membership
    }
    events {
      ...Timeline_event
    }
    ...PersonActionBar_person
  }
`);

/** A person with the memberships in the reader's scope, and what was done to the account. */
export function PersonDetail(props: { readonly person: FragmentType<typeof PERSON_DETAIL_PERSON> }) {
  const person = readFragment(PERSON_DETAIL_PERSON, props.person);
  const { t } = useTranslation('people');
  return (
    <article>
      <RecordHead
        title={person.name}
        state={<PersonStatusTag status={person.status} />}
        isDemonstration={person.isDemonstration}
        actions={<PersonActionBar person={person} />}
      />
      <Section title={t('detail.memberships')}>
        <MembershipList memberships={person.memberships} />
      </Section>
      <Section title={t('column.account')}>
        <Facts
          facts={[
            { label: t('column.account'), value: <span className="tabular">{person.account}</span> },
            {
              label: t('detail.phone'),
              value: person.phone && <span className="tabular">{person.phone}</span>,
            },
            { label: t('detail.created'), value: <Moment at={person.createdAt} exact /> },
          ]}
        />
      </Section>
      <Section title={t('detail.history')}>
        <Timeline events={person.events} />
      </Section>
    </article>
  );
}
