import { LIMITS } from '@lindan/shared';

import { readText } from '@/components/table/url-params';

export function parseCategoriesParams(search: URLSearchParams) {
  return { search: readText(search, 'search', LIMITS.search) };
}
