const segment = encodeURIComponent;

export const demandPaths = {
  list: () => '/demands',
  detail: (id: string) => `/demands/${segment(id)}`,
  dispatch: (id?: string) => (id === undefined ? '/dispatch' : `/dispatch/${segment(id)}`),
  collect: () => '/collect',
};
