import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const DESK = graphql(`
  query Desk {
    desk {
      demandsWaiting
      ordersToClaim
      ordersInHand
      ordersToVerify
      ordersAtRisk
    }
  }
`);

const POLL_MS = 60_000;

/** How much waits for the viewer: fetched after each live change, and polled every minute. */
export function useDesk() {
  return useQuery(DESK, { pollInterval: POLL_MS, skipPollAttempt: () => document.hidden });
}
