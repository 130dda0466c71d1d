import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const URGE_ORDER = graphql(`
  mutation UrgeOrder($id: ID!, $note: String!) {
    urgeOrder(id: $id, note: $note) {
      ...OrderStep_order
    }
  }
`);

export function useUrgeOrder() {
  return useCommand(URGE_ORDER);
}
