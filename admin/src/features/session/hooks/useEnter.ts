import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';

import { beginSession } from '@/graphql/session-end';

import type { Credentials } from '../components/SignInFields';
import { useSignIn } from './useSignIn';

/** Signs in, forgets what an earlier session has read, and opens a page. */
export function useEnter() {
  const { run, ...command } = useSignIn();
  const navigate = useNavigate();
  const client = useApolloClient();
  const enter = async (input: Credentials, to: string) => {
    const done = await run({ input });
    if (done === undefined) return;
    beginSession();
    await client.clearStore();
    await navigate(to, { replace: true });
  };
  return { ...command, enter };
}
