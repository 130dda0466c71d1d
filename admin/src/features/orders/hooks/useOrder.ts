import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useLiveRecord } from '@/graphql/useLiveRecord';

const ORDER = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      ...OrderDetail_order
    }
  }
`);

/** The record follows the changes that the subscriptions tell of. */
export function useOrder(id: string) {
  const query = useQuery(ORDER, { variables: { id } });
  useLiveRecord('ORDER', id, query.refetch);
  return query;
}
