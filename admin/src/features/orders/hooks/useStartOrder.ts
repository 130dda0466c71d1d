import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const START_ORDER = graphql(`
  mutation StartOrder($id: ID!, $version: Int) {
    startOrder(id: $id, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useStartOrder() {
  return useCommand(START_ORDER);
}
