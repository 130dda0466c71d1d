import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const LIST_DEMAND = graphql(`
  mutation ListDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {
    listDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useListDemand() {
  return useCommand(LIST_DEMAND);
}
