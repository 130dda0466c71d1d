import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const UPDATE_RESOURCE = graphql(`
  mutation UpdateResource($input: UpdateResourceInput!) {
    updateResource(input: $input) {
      ...ResourceStep_resource
    }
  }
`);

export function useUpdateResource() {
  return useCommand(UPDATE_RESOURCE);
}
