import { graphql } from '@/graphql/generated';
import type { PlaceName_RegionFragment } from '@/graphql/generated/graphql';

import { pathText, placeText } from '../region-path';

export const PLACE_NAME_REGION = graphql(`
  fragment PlaceName_region on Region {
    id
    name
    path {
      id
      name
      kind
    }
  }
`);

/** A place in a few words, with the whole way to it on hover. */
export function PlaceName({ region }: { readonly region: PlaceName_RegionFragment }) {
  return <span title={pathText(region.path)}>{placeText(region)}</span>;
}
