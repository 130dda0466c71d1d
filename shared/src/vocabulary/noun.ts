import type { Words } from '../words/words.js';

/** What has a life and a history: the nouns of workflows and events are the ones with a word of their own. */
export type Noun = keyof Words['noun'];
