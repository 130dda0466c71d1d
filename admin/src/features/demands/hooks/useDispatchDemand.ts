import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const DISPATCH_DEMAND = graphql(`
  mutation DispatchDemand($input: DispatchDemandInput!) {
    dispatchDemand(input: $input) {
      id
      number
      demand {
      ...DemandStep_demand
    }
    }
  }
`);

export function useDispatchDemand() {
  return useCommand(DISPATCH_DEMAND);
}
