import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { readFragment } from '@/graphql/generated';

import { SESSION_VIEWER, useMe } from '../hooks/useMe';

/** Says on the sign-in page that somebody is signed in in this browser, with the way on. */
export function AlreadySignedIn({ next }: { readonly next: string }) {
  const { t } = useTranslation('session');
  const { data } = useMe();
  const viewer = readFragment(SESSION_VIEWER, data?.me);
  if (!viewer) return null;
  const { name, account } = viewer;
  return (
    <div role="note">
      <p>
        <strong>{t('already.what', { name, account })}</strong>
      </p>
      <p>{t('already.hint', { name })}</p>
      <p>
        <Link to={next} replace>
          {t('already.goOn', { name })}
        </Link>
      </p>
    </div>
  );
}
