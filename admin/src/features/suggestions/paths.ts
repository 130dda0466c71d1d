export const suggestionPaths = {
  accuracy: () => '/suggestions',
};
