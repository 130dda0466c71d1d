import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const ORDER = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      ...OrderDetail_order
    }
  }
`);

export function useOrder(id: string) {
  return useQuery(ORDER, { variables: { id } });
}
