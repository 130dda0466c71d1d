import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const ASSIGN_ORDER = graphql(`
  mutation AssignOrder($id: ID!, $unitId: ID!, $note: String, $version: Int, $confirm: [String!]) {
    assignOrder(id: $id, unitId: $unitId, note: $note, version: $version, confirm: $confirm) {
      ...OrderStep_order
    }
  }
`);

export function useAssignOrder() {
  return useCommand(ASSIGN_ORDER);
}

const CANCEL_ORDER = graphql(`
  mutation CancelOrder($id: ID!, $reason: String!, $version: Int) {
    cancelOrder(id: $id, reason: $reason, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useCancelOrder() {
  return useCommand(CANCEL_ORDER);
}

const REASSIGN_ORDER = graphql(`
  mutation ReassignOrder(
    $id: ID!
    $unitId: ID!
    $note: String!
    $version: Int
    $idempotencyKey: String
    $confirm: [String!]
  ) {
    reassignOrder(
      id: $id
      unitId: $unitId
      note: $note
      version: $version
      idempotencyKey: $idempotencyKey
      confirm: $confirm
    ) {
      ...OrderStep_order
    }
  }
`);

export function useReassignOrder() {
  return useCommand(REASSIGN_ORDER);
}
