import type { TypePolicies } from '@apollo/client';

/** How records find their place in the cache. Parts without an id belong to the record that holds them. */
export const typePolicies: TypePolicies = {
  Category: { keyFields: ['code'] },
  Desk: { keyFields: [] },
  Demand: {
    fields: {
      requester: { merge: true },
      location: { merge: true },
      rating: { merge: true },
      orders: { merge: false },
      events: { merge: false },
    },
  },
  Order: { fields: { events: { merge: false } } },
  // What a match is worth belongs to the demand it was computed for, not to the resource.
  SuggestedResource: { keyFields: false },
  Query: {
    fields: {
      demand: {
        read: (known, { args, toReference }) =>
          known ?? toReference({ __typename: 'Demand', id: args?.['id'] }),
      },
      order: {
        read: (known, { args, toReference }) =>
          known ?? toReference({ __typename: 'Order', id: args?.['id'] }),
      },
    },
  },
};
