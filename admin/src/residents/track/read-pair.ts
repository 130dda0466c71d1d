/** Loaded on the first search: a remembered demand needs none of it. */
export { trackingPairOf } from '@lindan/shared';
