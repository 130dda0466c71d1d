import { fromCompetitor } from './competitor-answers.mjs';

const FIRST = 20;

/** A community's list of demands, newest first, with the total count: the first page of the console. */
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
  competitor: { document: 'List', variables: ({ id }) => ({ community: id, first: FIRST }) },
  baseline: { statement: 'list', values: ({ id }) => [id, FIRST] },
  rows: {
    product: ({ demands }) => demands,
    competitor: ({ allDemands }) => fromCompetitor.connection(allDemands),
    baseline: (answer) => answer,
  },
};
