import { SEARCHED } from '../city/wording.mjs';
import { fromPeer } from './shapes.mjs';

const FIRST = 20;

/** Words of two characters, common and rare, looked for in the whole city. */
export const search = {
  name: 'search',
  title: 'Search',
  inputs: () => SEARCHED.map((word) => ({ word })),
  /** Words differ, so each is reported by itself too. */
  tag: ({ word }) => word,
  product: {
    document: 'SearchDemands',
    account: () => 'admin',
    variables: ({ word }) => ({ filter: { search: word }, first: FIRST }),
    modes: ['registered'],
  },
  peer: { document: 'Search', variables: ({ word }) => ({ word, first: FIRST }) },
  limit: { statement: 'search', values: ({ word }) => [word, FIRST] },
  rows: {
    product: ({ demands }) => demands,
    peer: ({ peerSearchDemands }) => fromPeer.connection(peerSearchDemands),
    limit: (answer) => answer,
  },
};
