/** What has a life and a history: the nouns of workflows and events. */
export const NOUNS = ['DEMAND', 'ORDER', 'RESOURCE'] as const;
export type Noun = (typeof NOUNS)[number];
