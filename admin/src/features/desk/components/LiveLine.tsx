import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';

import { graphql } from '@/graphql/generated';
import { emitOrdersChanged } from '@/graphql/live';
import { useLiveOrders } from '@/graphql/useLiveOrders';

import { useDesk } from '../hooks/useDesk';

const ORDER_CHANGED = graphql(`
  subscription OrderChanged {
    orderChanged {
      id
      number
      status
      version
    }
  }
`);

const CHANGED_ORDER = graphql(`
  query ChangedOrder($id: ID!) {
    order(id: $id) {
      ...OrderTable_order
      ...OrderActionBar_order
    }
  }
`);

/** Subscribes to changes of orders during a session: the row changes in place, counts and lists follow. */
export function LiveLine() {
  const client = useApolloClient();
  const { refetch } = useDesk();
  useLiveOrders(refetch);
  const known = useRef(new Map<string, number>());
  const { data } = useSubscription(ORDER_CHANGED);
  const signal = data?.orderChanged;
  useEffect(() => {
    if (signal === undefined || known.current.get(signal.id) === signal.version) return;
    known.current.set(signal.id, signal.version);
    // An order that may no longer be seen fails to load; the lists drop it.
    client
      .query({ query: CHANGED_ORDER, variables: { id: signal.id }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
    emitOrdersChanged();
  }, [client, signal]);
  return null;
}
