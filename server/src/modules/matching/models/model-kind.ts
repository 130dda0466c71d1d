/** What a model tells: which category a text is of, or whose duty it is. */
export const MODEL_KINDS = ['CATEGORY', 'UNIT'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];
