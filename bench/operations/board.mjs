/** The figures of the whole city for the last thirty days, as an administrator sees them. */
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
  competitor: {
    document: 'Board',
    variables: ({ cityId, from, to }) => ({ regionId: cityId, from, to }),
  },
  baseline: { statement: 'board', values: ({ cityId, from, to }) => [cityId, from, to] },
  rows: {
    product: (data) => data.board,
    competitor: ({ competitorBoard }) => competitorBoard,
    baseline: (answer) => answer,
  },
};
