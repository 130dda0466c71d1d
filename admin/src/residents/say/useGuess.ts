import type { GuessCategoriesQuery } from '@/graphql/generated/residents/graphql';
import { GuessCategoriesDocument } from '@/graphql/generated/residents/graphql';

import { askedText, useWhileTyping } from './useWhileTyping';

export type Guess = GuessCategoriesQuery['suggestedCategories'][number]['category'];

/** The categories that a text may belong to, best first. While it goes on, the former ones stay. */
export function useGuess(typed: string, isWanted: boolean): readonly Guess[] {
  const text = isWanted ? askedText(typed) : undefined;
  const answered = useWhileTyping(GuessCategoriesDocument, text === undefined ? undefined : { text });
  return answered?.result.suggestedCategories.map(({ category }) => category) ?? [];
}
