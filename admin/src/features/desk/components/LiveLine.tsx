import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useRef } from 'react';

import { graphql } from '@/graphql/generated';
import { emitChange } from '@/graphql/live';
import { useLiveList } from '@/graphql/useLiveList';

import { useDesk } from '../hooks/useDesk';

const DEMAND_CHANGED = graphql(`
  subscription DemandChanged {
    demandChanged {
      id
      number
      status
      version
    }
  }
`);

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

const SETTLED_MS = 1_500;

/** Subscribes to changes of demands and orders during a session: the open record, counts and lists follow. */
export function LiveLine() {
  const client = useApolloClient();
  const { refetch } = useDesk();
  useLiveList(refetch);
  const known = useRef(new Map<string, number>());
  // A socket that the server closed may mean that the session is over, or another person's: the next request is told which.
  // It waits, because the server closes the socket before the other tab has its answer, and with it the new cookie.
  const onError = () => void setTimeout(() => void refetch().catch(() => undefined), SETTLED_MS);
  useSubscription(DEMAND_CHANGED, {
    ignoreResults: true,
    onError,
    onData: ({ data: { data } }) => {
      if (data !== undefined) emitChange({ noun: 'DEMAND', id: data.demandChanged.id });
    },
  });
  useSubscription(ORDER_CHANGED, {
    ignoreResults: true,
    onError,
    onData: ({ data: { data } }) => {
      const signal = data?.orderChanged;
      if (signal === undefined || known.current.get(signal.id) === signal.version) return;
      known.current.set(signal.id, signal.version);
      // The row changes in place. An order that may no longer be seen fails to load; the lists drop it.
      client
        .query({ query: CHANGED_ORDER, variables: { id: signal.id }, fetchPolicy: 'network-only' })
        .catch(() => undefined);
      emitChange({ noun: 'ORDER', id: signal.id });
    },
  });
  return null;
}
