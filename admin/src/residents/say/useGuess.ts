import { useEffect, useState } from 'react';

import type { GuessCategoriesQuery, LookAlikeQuery } from '@/graphql/generated/residents/graphql';
import { GuessCategoriesDocument, LookAlikeDocument } from '@/graphql/generated/residents/graphql';

import { send } from '../network/send';
import { useLocale } from '../words/locale';
import { titleOf } from './title-of';

export type Guess = GuessCategoriesQuery['suggestedCategories'][number]['category'];
export type Alike = LookAlikeQuery['lookAlikes'][number];

interface Guessed {
  /** The categories that the text may belong to, best first. */
  readonly guesses: readonly Guess[];
  /** What a neighbour has said already. */
  readonly alike?: Alike | undefined;
}

const NOTHING: Guessed = { guesses: [] };
const SHORTEST_TEXT = 4;
const QUIET_MS = 800;
/** The first sentences are enough for a guess; the rest would only cost time. */
const LONGEST_TEXT = 300;

/** What can be said of a text while it is written. It is optional, so a failure is not shown. */
export function useGuess(text: string, regionId: string, isWanted: boolean): Guessed {
  const locale = useLocale();
  const [guessed, setGuessed] = useState(NOTHING);
  const query = Array.from(text.trim()).slice(0, LONGEST_TEXT).join('');
  const isLongEnough = isWanted && query.length >= SHORTEST_TEXT;

  useEffect(() => {
    setGuessed(({ guesses }) => (isLongEnough ? { guesses } : NOTHING));
    if (!isLongEnough) return undefined;
    const leaving = new AbortController();
    const add = (part: Partial<Guessed>) => setGuessed((before) => ({ ...before, ...part }));
    const nothing = () => undefined;
    const timer = setTimeout(() => {
      send(GuessCategoriesDocument, { text: query }, leaving.signal).then(
        ({ suggestedCategories }) => add({ guesses: suggestedCategories.map((one) => one.category) }),
        nothing,
      );
      const stated = { regionId, title: titleOf(query), text: query };
      send(LookAlikeDocument, stated, leaving.signal).then(
        ({ lookAlikes: [alike] }) => add({ alike }),
        nothing,
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [query, isLongEnough, regionId, locale]);

  return guessed;
}
