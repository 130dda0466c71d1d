import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const MERGE_DEMAND = graphql(`
  mutation MergeDemand($id: ID!, $intoId: ID!, $version: Int) {
    mergeDemand(id: $id, intoId: $intoId, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useMergeDemand() {
  return useCommand(MERGE_DEMAND);
}
