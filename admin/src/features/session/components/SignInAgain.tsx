import { useApolloClient } from '@apollo/client/react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import type { SessionEnd } from '@/graphql/session-end';
import { beginSession } from '@/graphql/session-end';

import { useSignIn } from '../hooks/useSignIn';
import { useSignOut } from '../hooks/useSignOut';
import { useSession } from '../session-context';
import type { Credentials } from './SignInFields';
import { SignInFields } from './SignInFields';

/**
 * Signs in again in place, as the person of the page, so that nothing typed is lost. The session is over, or it
 * is another person's by now, and the page can be opened anew for that one.
 */
export function SignInAgain({ end }: { readonly end: SessionEnd }) {
  const { t } = useTranslation('session');
  const { viewer } = useSession();
  const [form] = Form.useForm<Credentials>();
  const { run, pending, problem, forget } = useSignIn();
  const signOut = useSignOut();
  const client = useApolloClient();
  const isOther = end.kind === 'OTHER_PERSON';
  const names = { drawn: viewer.name, signedIn: isOther ? end.name : '' };
  return (
    <FormDialog<Credentials>
      title={isOther ? t('other.title', names) : t('again.title')}
      confirm={isOther ? t('other.signIn', names) : t('signIn')}
      cancel={isOther ? t('other.open', names) : t('again.leave')}
      draft={null}
      isFixed
      form={form}
      problem={problem}
      pending={pending}
      onChange={forget}
      width={440}
      onClose={() => (isOther ? location.reload() : void signOut())}
      onSubmit={async ({ password }) => {
        const done = await run({ input: { account: viewer.account, password } });
        if (done === undefined) return done;
        beginSession();
        // A query that fails says so in its own place.
        await Promise.allSettled([client.refetchQueries({ include: 'active' })]);
        return done;
      }}
    >
      <p>{isOther ? t('other.hint', names) : t('again.hint')}</p>
      <SignInFields account={viewer.account} />
    </FormDialog>
  );
}
