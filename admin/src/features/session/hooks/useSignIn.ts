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

export function useSignIn() {
  return useCommand(SIGN_IN);
}
