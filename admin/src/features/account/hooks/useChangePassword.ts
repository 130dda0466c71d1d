import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

export function useChangePassword() {
  return useCommand(CHANGE_PASSWORD);
}
