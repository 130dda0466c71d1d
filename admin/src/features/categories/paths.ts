export const categoryPaths = {
  list: (search?: string) =>
    search === undefined ? '/categories' : `/categories?${new URLSearchParams({ search })}`,
};
