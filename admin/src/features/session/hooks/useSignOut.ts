import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

import { graphql } from '@/graphql/generated';

import { sessionPaths } from '../paths';

const SIGN_OUT = graphql(`
  mutation SignOut {
    logout
  }
`);

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    // Already ended counts as signed out.
    await client.mutate({ mutation: SIGN_OUT }).catch(() => undefined);
    await navigate(sessionPaths.signIn());
    await client.clearStore();
  }, [client, navigate]);
}
