import { scoreAll } from './score-all.mjs';

const FIRST = 10;

/**
 * What could meet a demand. What it is held against is to score all resources there are; beside it stands what it takes to score
 * those alone that can be given at the place, which an index tells.
 */
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
  inProcess: [scored('all scored', 'every'), scored('its place scored', 'ofPlace')],
  rows: {
    product: ({ suggestedResources }) =>
      suggestedResources.map(({ score, resource }) => ({ score, resource: { id: resource.id } })),
    'all scored': (answer) => answer,
    'its place scored': (answer) => answer,
  },
};

function scored(name, which) {
  return { name, times: 3, run: (client, { id }) => scoreAll(client, id, { first: FIRST, which }) };
}
