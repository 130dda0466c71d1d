import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useTimeZone } from '@/components/time/city-time-zone';
import { formatMoment } from '@/components/time/format';
import { useLocale } from '@/components/time/useLocale';
import { peoplePaths } from '@/features/people/paths';
import type { GapLine_GapFragment } from '@/graphql/generated/graphql';

import styles from './setup.module.css';

/** Somebody is invited already: until when the link works, and the way to a new one. The name only where the viewer keeps people. */
export function InviteeLine({ invitee }: { readonly invitee: NonNullable<GapLine_GapFragment['invitee']> }) {
  const { t } = useTranslation('setup');
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { id, name, expiresAt } = invitee;
  const who = name ?? t('invited.somebody');
  return (
    <span className={styles.invited}>
      {expiresAt === null
        ? t('invited.late', { who })
        : t('invited.open', { who, moment: formatMoment(expiresAt, locale, timeZone) })}
      {id === null ? null : (
        <>
          {' · '}
          <Link to={peoplePaths.detail(id)} aria-label={t('invited.renewOf', { who })}>
            {t('invited.renew')}
          </Link>
        </>
      )}
    </span>
  );
}
