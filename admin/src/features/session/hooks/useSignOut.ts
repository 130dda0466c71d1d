import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

import { drawnFor } from '@/graphql/drawn-for';
import { problemOf } from '@/graphql/errors';
import { graphql } from '@/graphql/generated';
import { beginSession } from '@/graphql/session-end';

import { forgetKeptOf } from '@/preferences/kept-of-person';

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
    const person = drawnFor();
    const problem = await client.mutate({ mutation: SIGN_OUT }).then(() => undefined, problemOf);
    // Another person's session is not ended from here; the page says so.
    if (problem?.code === 'OTHER_PERSON') return;
    // Already ended counts as signed out.
    beginSession();
    if (person !== undefined) forgetKeptOf(person);
    await navigate(sessionPaths.signIn());
    await client.clearStore();
  }, [client, navigate]);
}
