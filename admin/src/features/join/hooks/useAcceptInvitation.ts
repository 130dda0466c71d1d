import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($token: String!, $password: String!) {
    acceptInvitation(token: $token, password: $password)
  }
`);

/** Not fetched again afterwards: the page of the link has nothing more to read. */
export function useAcceptInvitation() {
  return useCommand(ACCEPT_INVITATION);
}
