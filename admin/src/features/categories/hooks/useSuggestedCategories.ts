import { skipToken, useQuery } from '@apollo/client/react';

import { useDebounced } from '@/components/time/useDebounced';
import { graphql } from '@/graphql/generated';

const SUGGESTED_CATEGORIES = graphql(`
  query SuggestedCategories($text: String!) {
    suggestedCategories(text: $text, first: 4) {
      score
      category {
        code
        name
        parent {
          code
          name
        }
      }
    }
  }
`);

const MOST_WORDS = 1_000;

/** The categories that the words suggest, queried once the typing pauses. */
export function useSuggestedCategories(typed: string) {
  const text = useDebounced(typed.trim().slice(0, MOST_WORDS));
  return useQuery(SUGGESTED_CATEGORIES, text.length < 2 ? skipToken : { variables: { text } });
}
