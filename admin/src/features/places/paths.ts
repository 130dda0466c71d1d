export const placePaths = {
  list: (parent?: string) => (parent === undefined ? '/places' : `/places?in=${encodeURIComponent(parent)}`),
  /** The residents' page of a place: another bundle, so a plain address. */
  residents: (placeCode: string) => `/r/${encodeURIComponent(placeCode)}`,
};
