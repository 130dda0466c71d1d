import { NameLookup } from './name-lookup.js';

/** What a cell may say for yes and for no; an empty one is left to the column. */
export const TRUTHS = new NameLookup<boolean>([
  ...['yes', 'true', '1', '是'].map((word) => [word, true] as const),
  ...['no', 'false', '0', '否'].map((word) => [word, false] as const),
]);
