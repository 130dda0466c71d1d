import { useTranslation } from 'react-i18next';

import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import styles from './people.module.css';

export const MEMBERSHIP_LIST_MEMBERSHIP = graphql(`
  fragment MembershipList_membership on Membership {
    id
    role
    post
    since
    until
    isInForce
    region {
      id
      name
    }
    unit {
      id
      name
    }
  }
`);

/** What somebody is where, as what and for how long. */
export function MembershipList(props: {
  readonly memberships: readonly FragmentType<typeof MEMBERSHIP_LIST_MEMBERSHIP>[];
}) {
  const { t } = useTranslation(['people', 'words']);
  const memberships = readFragment(MEMBERSHIP_LIST_MEMBERSHIP, props.memberships);
  if (memberships.length === 0) return <p className="muted">{t('people:membership.none')}</p>;
  return (
    <ul className={styles.memberships}>
      {memberships.map(({ id, role, post, since, until, isInForce, region, unit }) => (
        <li key={id}>
          <strong>{t(`words:role.${role}`)}</strong>{' '}
          {[region?.name, unit?.name, post && t(`words:post.${post}`)].filter(Boolean).join(' · ')}
          <span className="muted tabular">
            {since && ` ${t('people:membership.from', { day: since })}`}
            {until && ` ${t('people:membership.to', { day: until })}`}
            {isInForce ? null : ` ${t('people:membership.notInForce')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
