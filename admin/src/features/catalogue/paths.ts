export const cataloguePaths = {
  /** With a category: its rule, those below it, and the one that holds for it. */
  list: (category?: string) =>
    category === undefined ? '/catalogue' : `/catalogue?${new URLSearchParams({ category })}`,
};
