import { scoreAll } from './score-all.mjs';

const FIRST = 10;

/**
 * The ten best resources for a demand. It is compared with scoring all resources, and with scoring only the resources available at
 * the demand's place, which an index finds.
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
