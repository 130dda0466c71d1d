import { useMemo } from 'react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SIGN_IN = graphql(`
  mutation SignIn($input: LoginInput!) {
    signIn(input: $input) {
      expiresAt
      viewer {
        ...Session_viewer
      }
    }
  }
`);

const OF_NOBODY = { isForNobody: true };

/** Before sign-in no session can have ended, so a refusal means that account or password is wrong. */
export function useSignIn() {
  const command = useCommand(SIGN_IN, OF_NOBODY);
  const { problem } = command;
  const isWrong = problem?.code === 'UNAUTHENTICATED';
  return useMemo(
    () => (isWrong ? { ...command, problem: { ...problem, code: 'WRONG_CREDENTIALS' as const } } : command),
    [command, problem, isWrong],
  );
}
