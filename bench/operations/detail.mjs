import { fromCompetitor } from './competitor-answers.mjs';

/** One demand with its requester, orders and events: the detail page of the console. */
export const detail = {
  name: 'detail',
  title: 'Detail',
  inputs: ({ demands }) => demands,
  product: {
    document: 'Demand',
    account: ({ account }) => account,
    variables: ({ id }) => ({ id }),
    modes: ['registered', 'document'],
  },
  competitor: { document: 'Detail', variables: ({ id }) => ({ id }) },
  baseline: { statement: 'detail', values: ({ id }) => [id] },
  rows: {
    product: ({ demand }) => readable(demand),
    competitor: ({ demandByRowId }) => fromCompetitor.detail(demandByRowId),
    baseline: (answer) => ({ ...answer, requester: undefined }),
  },
};

/** Checks that the requester is decrypted. Only the product decrypts, so the comparison of targets cannot show it. */
function readable(demand) {
  const { name, phone, address } = demand.requester ?? {};
  if (![name, phone, address].every((text) => typeof text === 'string' && !text.startsWith('bench.'))) {
    throw new Error(`the requester of ${demand.number} is not readable`);
  }
  return { ...demand, requester: undefined };
}
