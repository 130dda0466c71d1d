import { useEffect, useState } from 'react';

import type { GuessCategoriesQuery } from '@/graphql/generated/residents/graphql';
import { GuessCategoriesDocument } from '@/graphql/generated/residents/graphql';

import { send } from '../network/send';
import { useLocale } from '../words/locale';

export type Guess = GuessCategoriesQuery['suggestedCategories'][number]['category'];

const SHORTEST_TEXT = 4;
const QUIET_MS = 800;
/** The first sentences are enough for a guess; the rest would only cost time. */
const LONGEST_TEXT = 300;

/** The categories that a text may belong to, best first. They are optional, so a failure is not shown. */
export function useGuess(text: string, isWanted: boolean): readonly Guess[] {
  const locale = useLocale();
  const [guesses, setGuesses] = useState<readonly Guess[]>([]);
  const query = Array.from(text.trim()).slice(0, LONGEST_TEXT).join('');
  const isLongEnough = isWanted && query.length >= SHORTEST_TEXT;

  useEffect(() => {
    if (!isLongEnough) {
      setGuesses([]);
      return undefined;
    }
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      send(GuessCategoriesDocument, { text: query }, leaving.signal).then(
        ({ suggestedCategories }) => setGuesses(suggestedCategories.map((one) => one.category)),
        () => undefined,
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [query, isLongEnough, locale]);

  return guesses;
}
