import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

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
export function PlaceName(props: { readonly region: FragmentType<typeof PLACE_NAME_REGION> }) {
  const region = readFragment(PLACE_NAME_REGION, props.region);
  return <span title={pathText(region.path)}>{placeText(region)}</span>;
}
