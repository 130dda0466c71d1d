import { readText } from '@/components/table/url-params';

/** `category`: the rules of this category and of those below it. `edit`: the category whose rule is to be written. */
export function parseCatalogueParams(search: URLSearchParams) {
  const edit = readText(search, 'edit');
  return { category: readText(search, 'category') ?? edit, edit };
}
