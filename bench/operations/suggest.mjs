import { scoreAll } from './score-all.mjs';

const FIRST = 10;

/** What could meet a demand. What it is held against is to score every resource that could be given there. */
export const suggest = {
  name: 'suggest',
  title: 'Suggest',
  inputs: ({ waiting }) => waiting,
  product: {
    document: 'SuggestResources',
    account: ({ account }) => account,
    variables: ({ id }) => ({ demandId: id, first: FIRST }),
    modes: ['registered'],
  },
  inProcess: { name: 'all scored', times: 3, run: (client, { id }) => scoreAll(client, id, FIRST) },
  rows: {
    product: ({ suggestedResources }) =>
      suggestedResources.map(({ score, resource }) => ({ score, resource: { id: resource.id } })),
    'all scored': (answer) => answer,
  },
};
