import { writtenForm } from '@lindan/shared/written-form';

interface Category {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly keywords: readonly string[];
  readonly parent: { readonly code: string } | null;
}

/** The categories that hold every word, each below the one of the first level that it belongs to; a group found has all of its own. */
export function findCategories<One extends Category>(
  categories: readonly One[],
  search: string | undefined,
): readonly One[] {
  if (search === undefined) return categories;
  const form = writtenForm(search);
  const words = form.split(' ');
  const found = categories.filter(({ code, nameZh, nameEn, keywords }) => {
    const text = writtenForm([nameZh, nameEn, ...keywords].join(' '));
    return code === form || words.every((word) => text.includes(word));
  });
  const codes = new Set(found.map(({ code }) => code));
  const parents = new Set(found.map(({ parent }) => parent?.code));
  return categories.filter(
    ({ code, parent }) => codes.has(code) || parents.has(code) || (parent !== null && codes.has(parent.code)),
  );
}
