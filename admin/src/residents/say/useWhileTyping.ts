import { useEffect, useState } from 'react';

import type { TypedDocumentString } from '@/graphql/generated/residents/graphql';

import { send } from '../network/send';
import { useLocale } from '../words/locale';

const QUIET_MS = 800;
const SHORTEST_TEXT = 4;
/** The first sentences are enough; the rest would only cost time. */
const LONGEST_TEXT = 300;

interface Answered<Result> {
  /** The variables as text. */
  readonly to: string;
  readonly result: Result;
}

/**
 * The last answer to a query, sent once the typing pauses. It is optional, so a failure is not shown.
 * @param variables undefined: nothing is asked, and there is no answer
 */
export function useWhileTyping<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | undefined,
): Answered<Result> | undefined {
  const locale = useLocale();
  const [answered, setAnswered] = useState<Answered<Result>>();
  const asked = variables === undefined ? undefined : JSON.stringify(variables);

  useEffect(() => {
    if (asked === undefined) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      send(document, JSON.parse(asked) as Variables, leaving.signal).then(
        (result) => setAnswered({ to: asked, result }),
        () => undefined,
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [document, asked, locale]);

  return asked === undefined ? undefined : answered;
}

/** The beginning of a text that is long enough to ask about. */
export function askedText(text: string): string | undefined {
  const asked = Array.from(text.trim()).slice(0, LONGEST_TEXT).join('');
  return asked.length < SHORTEST_TEXT ? undefined : asked;
}
