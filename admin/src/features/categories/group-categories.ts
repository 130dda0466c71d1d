interface Category {
  readonly code: string;
  readonly name: string;
  readonly parent: { readonly code: string; readonly name: string } | null;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The second level under the first; a first level without parts can be chosen itself. */
export function groupCategories(
  categories: readonly Category[],
): ({ label: string; options: Option[] } | Option)[] {
  const tops = categories.filter(({ parent }) => parent === null);
  return tops.map(({ code, name }) => {
    const options = categories
      .filter(({ parent }) => parent?.code === code)
      .map((part) => ({ value: part.code, label: part.name }));
    return options.length > 0 ? { label: name, options } : { value: code, label: name };
  });
}
