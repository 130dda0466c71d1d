import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { Emblem } from '@/components/emblem/Emblem';
import { Preferences } from '@/components/preferences/Preferences';
import { LoadingState } from '@/components/states/LoadingState';
import { ProblemNote } from '@/components/states/ProblemNote';
import { CityTimeZone } from '@/components/time/city-time-zone';
import type { Credentials } from '@/features/session/components/SignInFields';
import styles from '@/features/session/SignInPage.module.css';
import type { Problem } from '@/graphql/errors';

import { EnterConsole } from './components/EnterConsole';
import { PasswordForm } from './components/PasswordForm';
import { useInvitation } from './hooks/useInvitation';

/** The page of a one-time link, outside of any session. The token stands behind `#`, which no server is sent. */
export function JoinPage() {
  const { t } = useTranslation(['join', 'words']);
  const token = useLocation().hash.slice(1);
  const [joined, setJoined] = useState<Credentials>();
  const title = `${t('join:title')} · ${t('words:appName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.screen}>
      <main className={styles.panel}>
        <h1 className={styles.name}>
          <Emblem size={32} />
          {t('words:appName')}
        </h1>
        {joined === undefined ? (
          <Invitation token={token} onDone={setJoined} />
        ) : (
          <EnterConsole credentials={joined} />
        )}
      </main>
      <footer className={styles.foot}>
        <Preferences />
      </footer>
    </div>
  );
}

function Invitation(props: { readonly token: string; readonly onDone: (credentials: Credentials) => void }) {
  const { t } = useTranslation('join');
  const { token, onDone } = props;
  const { data, problem } = useInvitation(token);
  if (problem !== undefined) return <Refused problem={problem} />;
  if (data === undefined) return <LoadingState rows={3} />;
  const { name, account, expiresAt } = data.invitation;
  return (
    <CityTimeZone value={data.city.timeZone}>
      <p className={styles.purpose}>{t('welcome', { name })}</p>
      <PasswordForm
        token={token}
        account={account}
        expiresAt={expiresAt}
        onDone={(password) => onDone({ account, password })}
      />
    </CityTimeZone>
  );
}

/** The link's own problem says why; any other is explained as everywhere. */
function Refused({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('join');
  const why = problem.fields['token'];
  if (why === undefined) return <ProblemNote problem={problem} />;
  return (
    <div role="alert">
      <p>
        <strong>{t('refused')}</strong>
      </p>
      <p>{why}</p>
      <p className="muted">{t('ask')}</p>
    </div>
  );
}
