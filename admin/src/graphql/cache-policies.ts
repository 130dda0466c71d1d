import type { FieldReadFunction, Reference, TypePolicies } from '@apollo/client';

/** Reads a record from the cache if a list has fetched it before. */
function asRead(typename: 'Demand' | 'Order'): FieldReadFunction<Reference> {
  return (known, { args, toReference }) => known ?? toReference({ __typename: typename, id: args?.['id'] });
}

/** How records find their place in the cache. Parts without an id belong to the record that holds them. */
export const typePolicies: TypePolicies = {
  Category: { keyFields: ['code'] },
  City: { keyFields: [] },
  Job: { keyFields: ['name'] },
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
  Order: {
    fields: { events: { merge: false }, parts: { merge: false }, extension: { merge: true } },
  },
  // What a match is worth belongs to the demand it was computed for, not to the resource.
  SuggestedResource: { keyFields: false },
  Query: {
    fields: {
      demand: { read: asRead('Demand') },
      order: { read: asRead('Order') },
    },
  },
};
