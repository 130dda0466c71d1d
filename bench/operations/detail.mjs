import { fromPeer } from './shapes.mjs';

/** One demand with its requester, orders and events: the page on which it is handled. */
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
  peer: { document: 'Detail', variables: ({ id }) => ({ id }) },
  limit: { statement: 'detail', values: ({ id }) => [id] },
  rows: {
    product: ({ demand }) => readable(demand),
    peer: ({ demandByRowId }) => fromPeer.detail(demandByRowId),
    limit: (answer) => ({ ...answer, requester: undefined }),
  },
};

/** Only the product decrypts: that it did is looked at here, since nobody else's answer says so. */
function readable(demand) {
  const { name, phone, address } = demand.requester ?? {};
  if (![name, phone, address].every((text) => typeof text === 'string' && !text.startsWith('bench.'))) {
    throw new Error(`the requester of ${demand.number} is not readable`);
  }
  return { ...demand, requester: undefined };
}
