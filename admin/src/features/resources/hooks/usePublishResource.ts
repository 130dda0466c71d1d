import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const PUBLISH_RESOURCE = graphql(`
  mutation PublishResource($id: ID!, $version: Int) {
    publishResource(id: $id, version: $version) {
      ...ResourceStep_resource
    }
  }
  fragment ResourceStep_resource on Resource {
    id
    version
    status
    allowedActions
  }
`);

export function usePublishResource() {
  return useCommand(PUBLISH_RESOURCE);
}
