export const supervisionPaths = {
  desk: () => '/supervision',
};
