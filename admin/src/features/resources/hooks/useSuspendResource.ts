import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SUSPEND_RESOURCE = graphql(`
  mutation SuspendResource($id: ID!, $version: Int) {
    suspendResource(id: $id, version: $version) {
      ...ResourceStep_resource
    }
  }
`);

export function useSuspendResource() {
  return useCommand(SUSPEND_RESOURCE);
}
