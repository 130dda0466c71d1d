export const cataloguePaths = {
  /** With a category: its rule, those below it, and the one that holds for it. */
  list: (category?: string) =>
    category === undefined ? '/catalogue' : `/catalogue?${new URLSearchParams({ category })}`,
  /** With the form of its rule open. */
  edit: (category: string) => `/catalogue?${new URLSearchParams({ category, edit: category })}`,
};
