export const unitPaths = {
  list: () => '/units',
  detail: (id: string) => `/units/${encodeURIComponent(id)}`,
};
