import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const VERIFY_ORDER = graphql(`
  mutation VerifyOrder($id: ID!, $passed: Boolean!, $method: VerifyMethod!, $note: String, $version: Int) {
    verifyOrder(id: $id, passed: $passed, method: $method, note: $note, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useVerifyOrder() {
  return useCommand(VERIFY_ORDER);
}
