import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const ASSESS_DEMAND = graphql(`
  mutation AssessDemand($id: ID!, $note: String, $version: Int) {
    assessDemand(id: $id, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
  fragment DemandStep_demand on Demand {
    id
    version
    status
    allowedActions
  }
`);

export function useAssessDemand() {
  return useCommand(ASSESS_DEMAND);
}
