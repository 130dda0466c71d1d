import { fromPeer } from './shapes.mjs';

const FIRST = 20;

/** A community's list, newest first, with the count of all: what every page of the console begins with. */
export const list = {
  name: 'list',
  title: 'List',
  inputs: ({ communities }) => communities,
  product: {
    document: 'Demands',
    account: ({ account }) => account,
    variables: () => ({ first: FIRST }),
    modes: ['registered', 'document'],
  },
  peer: { document: 'List', variables: ({ id }) => ({ community: id, first: FIRST }) },
  limit: { statement: 'list', values: ({ id }) => [id, FIRST] },
  rows: {
    product: ({ demands }) => demands,
    peer: ({ allDemands }) => fromPeer.connection(allDemands),
    limit: (answer) => answer,
  },
};
