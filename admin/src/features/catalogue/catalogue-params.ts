import { readText } from '@/components/table/url-params';

/** `category`: the rules of this category and of those below it. */
export function parseCatalogueParams(search: URLSearchParams) {
  return { category: readText(search, 'category') };
}
