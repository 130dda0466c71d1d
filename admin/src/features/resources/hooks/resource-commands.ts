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
