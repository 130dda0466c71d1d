export const unitPaths = {
  list: () => '/units',
};
