import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { canMend, mendedBy, mendPath, subjectPath } from '../mending';
import { InviteeLine } from './InviteeLine';
import styles from './setup.module.css';

export const GAP_LINE_GAP = graphql(`
  fragment GapLine_gap on SetupGap {
    kind
    text
    region {
      id
      path {
        id
        kind
      }
    }
    unit {
      id
    }
    category {
      code
    }
    invitee {
      id
      name
      expiresAt
    }
  }
`);

/** One gap as a sentence, with the way to where it is mended, or with the role that may. */
export function GapLine(props: { readonly gap: FragmentType<typeof GAP_LINE_GAP> }) {
  const { t } = useTranslation(['setup', 'words']);
  const { membership } = useSession();
  const gap = readFragment(GAP_LINE_GAP, props.gap);
  const path = canMend(gap.kind, membership?.role) ? mendPath(gap) : undefined;
  const mend = t(`setup:mend.${gap.kind}`);
  const subject = subjectPath(gap);
  return (
    <li className={styles.gap}>
      <span className={styles.text}>
        {subject === undefined ? gap.text : <Link to={subject}>{gap.text}</Link>}
        {gap.invitee === null ? null : <InviteeLine invitee={gap.invitee} />}
      </span>
      {path === undefined ? (
        <span className="muted">{t('setup:mendedBy', { role: t(`words:role.${mendedBy(gap.kind)}`) })}</span>
      ) : (
        <Link className={styles.mend} to={path} aria-label={t('setup:mendOf', { mend, gap: gap.text })}>
          {mend}
        </Link>
      )}
    </li>
  );
}
