import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const COMPLETE_ORDER = graphql(`
  mutation CompleteOrder($id: ID!, $result: String!, $version: Int) {
    completeOrder(id: $id, result: $result, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useCompleteOrder() {
  return useCommand(COMPLETE_ORDER);
}
