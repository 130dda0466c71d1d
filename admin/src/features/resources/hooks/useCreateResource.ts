import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const CREATE_RESOURCE = graphql(`
  mutation CreateResource($input: CreateResourceInput!) {
    createResource(input: $input) {
      id
      ...ResourceStep_resource
    }
  }
`);

export function useCreateResource() {
  return useCommand(CREATE_RESOURCE);
}
