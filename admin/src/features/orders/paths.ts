const segment = encodeURIComponent;

export const orderPaths = {
  list: () => '/orders',
  detail: (id: string) => `/orders/${segment(id)}`,
  claimHall: () => '/claim-hall',
  mine: (id?: string) => (id === undefined ? '/my-orders' : `/my-orders/${segment(id)}`),
};
