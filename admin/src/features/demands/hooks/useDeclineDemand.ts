import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const DECLINE_DEMAND = graphql(`
  mutation DeclineDemand($id: ID!, $reason: String!, $version: Int) {
    declineDemand(id: $id, reason: $reason, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useDeclineDemand() {
  return useCommand(DECLINE_DEMAND);
}
