import { SETUP_GAP_KINDS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';

export function parseSetupParams(search: URLSearchParams) {
  return { kind: readOne(search, 'kind', SETUP_GAP_KINDS), place: readText(search, 'place') };
}
