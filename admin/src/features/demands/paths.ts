const segment = encodeURIComponent;

export const demandPaths = {
  list: () => '/demands',
  detail: (id: string) => `/demands/${segment(id)}`,
  dispatch: (id?: string) => (id === undefined ? '/dispatch' : `/dispatch/${segment(id)}`),
  collect: () => '/collect',
};

/** The category of demands that nobody has given one yet, as it stands in the address. */
export const NO_CATEGORY = 'none';
