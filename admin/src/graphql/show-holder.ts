import type { ApolloClient, ObservableQuery } from '@apollo/client';

import type { Holder } from './errors';

/**
 * Shows on the page what the refusal of a claim tells: the unit that holds the order. All other queries are fetched again,
 * but not this order: its loser may not see it any more, and a failed read would bring the former state back.
 */
export function showHolder(client: ApolloClient, { id, name, order }: Holder): void {
  const { cache } = client;
  const unit = { __typename: 'Unit', id, name, shortName: name };
  cache.modify({
    id: cache.identify({ __typename: 'Order', id: order.id }) ?? '',
    fields: {
      status: () => order.status,
      version: () => order.version,
      allowedActions: () => [],
      unit: (_former, { toReference }) => toReference(unit, true),
    },
  });
  const others = (query: ObservableQuery): boolean => query.variables['id'] !== order.id;
  void client.refetchQueries({ include: 'active', onQueryUpdated: others }).catch(() => undefined);
}
