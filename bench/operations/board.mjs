/** The whole city's figures of the last thirty days, for whom administers it. */
export const board = {
  name: 'board',
  title: 'Board',
  inputs: ({ cityId, period }) => [{ cityId, ...period }],
  product: {
    document: 'Board',
    account: () => 'admin',
    variables: ({ cityId, from, to }) => ({ regionId: cityId, from, to }),
    modes: ['registered'],
  },
  peer: {
    document: 'Board',
    variables: ({ cityId, from, to }) => ({ regionId: cityId, from, to }),
  },
  limit: { statement: 'board', values: ({ cityId, from, to }) => [cityId, from, to] },
  rows: {
    product: (data) => data.board,
    peer: ({ peerBoard }) => peerBoard,
    limit: (answer) => answer,
  },
};
