import type { Words } from '../words/words.js';

/** What has a history: the nouns of events are the ones with a word of their own. */
export type Noun = keyof Words['noun'];

/** What has a life too, with words for its states: the nouns of workflows. */
export type NounWithStates = {
  [Name in Noun]: `${Lowercase<Name>}Status` extends keyof Words ? Name : never;
}[Noun];
