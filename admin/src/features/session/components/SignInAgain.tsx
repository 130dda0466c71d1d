import { useApolloClient } from '@apollo/client/react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { setSessionEnded } from '@/graphql/session-end';

import { useSignIn } from '../hooks/useSignIn';
import { useSignOut } from '../hooks/useSignOut';
import { useSession } from '../session-context';
import type { Credentials } from './SignInFields';
import { SignInFields } from './SignInFields';

/** Signs in again in place after the session has ended, so that nothing typed is lost. */
export function SignInAgain() {
  const { t } = useTranslation('session');
  const { viewer } = useSession();
  const [form] = Form.useForm<Credentials>();
  const { run, pending, problem, forget } = useSignIn();
  const signOut = useSignOut();
  const client = useApolloClient();
  return (
    <FormDialog<Credentials>
      title={t('again.title')}
      confirm={t('signIn')}
      form={form}
      problem={problem}
      pending={pending}
      onChange={forget}
      width={400}
      onClose={() => {
        setSessionEnded(false);
        void signOut();
      }}
      onSubmit={async ({ password }) => {
        const done = await run({ input: { account: viewer.account, password } });
        if (done === undefined) return;
        setSessionEnded(false);
        await client.refetchQueries({ include: 'active' });
      }}
    >
      <p>{t('again.hint')}</p>
      <SignInFields account={viewer.account} />
    </FormDialog>
  );
}
