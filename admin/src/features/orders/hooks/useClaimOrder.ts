import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const CLAIM_ORDER = graphql(`
  mutation ClaimOrder($id: ID!, $version: Int) {
    claimOrder(id: $id, version: $version) {
      ...OrderStep_order
    }
  }
  fragment OrderStep_order on Order {
    id
    number
    version
    status
    allowedActions
  }
`);

export function useClaimOrder() {
  return useCommand(CLAIM_ORDER);
}
