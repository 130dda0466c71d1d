import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SUBMIT_DEMAND = graphql(`
  mutation SubmitDemand($input: SubmitDemandInput!) {
    submitDemand(input: $input) {
      demand {
        id
        number
      }
      trackingCode
    }
  }
`);

export function useSubmitDemand() {
  return useCommand(SUBMIT_DEMAND);
}
