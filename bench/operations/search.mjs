import { SEARCHED } from '../city/wording.mjs';
import { fromCompetitor } from './competitor-answers.mjs';

const FIRST = 20;

/** Full-text search of common and rare two-character words over the whole city. */
export const search = {
  name: 'search',
  title: 'Search',
  inputs: () => SEARCHED.map((word) => ({ word })),
  /** Each word is also reported separately, because frequencies differ. */
  tag: ({ word }) => word,
  product: {
    document: 'SearchDemands',
    account: () => 'admin',
    variables: ({ word }) => ({ filter: { search: word }, first: FIRST }),
    modes: ['registered'],
  },
  competitor: { document: 'Search', variables: ({ word }) => ({ word, first: FIRST }) },
  baseline: { statement: 'search', values: ({ word }) => [word, FIRST] },
  rows: {
    product: ({ demands }) => demands,
    competitor: ({ competitorSearchDemands }) => fromCompetitor.connection(competitorSearchDemands),
    baseline: (answer) => answer,
  },
};
