import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const RETURN_ORDER = graphql(`
  mutation ReturnOrder($id: ID!, $reason: ReturnReason!, $note: String!, $proposedUnitId: ID, $version: Int) {
    returnOrder(id: $id, reason: $reason, note: $note, proposedUnitId: $proposedUnitId, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useReturnOrder() {
  return useCommand(RETURN_ORDER);
}
