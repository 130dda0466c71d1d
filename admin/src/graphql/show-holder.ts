import type { ApolloClient, ObservableQuery } from '@apollo/client';
import { gql } from '@apollo/client';

import type { Holder } from './errors';

const CLAIMED = gql`
  fragment ClaimedByAnother on Order {
    status
    version
    allowedActions
    unit {
      id
      name
      shortName
    }
  }
`;

/**
 * Shows on the page what the refusal of a claim tells: the unit that holds the order. All other queries are fetched again,
 * but not this order: its loser may not see it any more, and a failed read would bring the former state back.
 */
export function showHolder(client: ApolloClient, { id, name, order }: Holder): void {
  const { cache } = client;
  const { status, version } = order;
  const unit = { __typename: 'Unit', id, name, shortName: name };
  cache.writeFragment({
    id: cache.identify({ __typename: 'Order', id: order.id }) ?? '',
    fragment: CLAIMED,
    data: { __typename: 'Order', status, version, allowedActions: [], unit },
  });
  const others = (query: ObservableQuery): boolean => query.variables['id'] !== order.id;
  void client.refetchQueries({ include: 'active', onQueryUpdated: others }).catch(() => undefined);
}
