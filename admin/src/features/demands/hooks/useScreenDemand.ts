import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SCREEN_DEMAND = graphql(`
  mutation ScreenDemand($id: ID!, $note: String, $version: Int) {
    screenDemand(id: $id, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useScreenDemand() {
  return useCommand(SCREEN_DEMAND);
}
