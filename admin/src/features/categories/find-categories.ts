interface Category {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly keywords: readonly string[];
  readonly parent: { readonly code: string } | null;
}

/** The categories in which a word occurs, each below the one of the first level that it belongs to; a group found has all of its own. */
export function findCategories<One extends Category>(
  categories: readonly One[],
  search: string | undefined,
): readonly One[] {
  if (search === undefined) return categories;
  const word = search.toLowerCase();
  const found = categories.filter(
    ({ code, nameZh, nameEn, keywords }) =>
      [nameZh, nameEn, ...keywords].some((text) => text.toLowerCase().includes(word)) || code === word,
  );
  const codes = new Set(found.map(({ code }) => code));
  const parents = new Set(found.map(({ parent }) => parent?.code));
  return categories.filter(
    ({ code, parent }) => codes.has(code) || parents.has(code) || (parent !== null && codes.has(parent.code)),
  );
}
