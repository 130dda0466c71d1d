import { NameLookup } from './name-lookup.js';

/** What a cell may say for yes and for no; an empty one is left to the column. */
export const TRUTHS = new NameLookup<boolean>([
  ...['yes', 'y', 'true', '1', '是', '有', '可', '√', '✓', '✔'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', '否', '无', '不可', '×', '✗', '✘', 'x'].map((word) => [word, false] as const),
]);
