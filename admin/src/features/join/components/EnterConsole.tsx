import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { ProblemNote } from '@/components/states/ProblemNote';
import type { Credentials } from '@/features/session/components/SignInFields';
import { useEnter } from '@/features/session/hooks/useEnter';
import styles from '@/features/session/SignInPage.module.css';

/** The password is set: one press signs in with it. Not by itself, because another session may be open in this browser. */
export function EnterConsole({ credentials }: { readonly credentials: Credentials }) {
  const { t } = useTranslation('join');
  const { enter, pending, problem } = useEnter();
  return (
    <>
      <p role="status" className={styles.purpose}>
        {t('done')}
      </p>
      <ProblemNote problem={problem} />
      <Button
        type="primary"
        block
        size="large"
        autoFocus
        loading={pending}
        onClick={() => void enter(credentials, '/')}
      >
        {t('signIn', { account: credentials.account })}
      </Button>
    </>
  );
}
