import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const RESOURCE = graphql(`
  query Resource($id: ID!) {
    resource(id: $id) {
      id
      ...ResourceDetail_resource
      ...ResourceForm_resource
    }
  }
`);

export function useResource(id: string) {
  return useQuery(RESOURCE, { variables: { id } });
}
