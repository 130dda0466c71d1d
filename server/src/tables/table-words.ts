/** What a cell may say for yes and for no; an empty one is left to the column. */
export const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', '1', '是'].map((word) => [word, true] as const),
  ...['no', 'false', '0', '否'].map((word) => [word, false] as const),
]);
