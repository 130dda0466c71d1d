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
 * @param variables undefined: nothing is sent, and there is no answer
 */
export function useWhileTyping<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | undefined,
): Answered<Result> | undefined {
  const locale = useLocale();
  const [answered, setAnswered] = useState<Answered<Result>>();
  const sent = variables === undefined ? undefined : JSON.stringify(variables);

  useEffect(() => {
    if (sent === undefined) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      send(document, JSON.parse(sent) as Variables, leaving.signal).then(
        (result) => setAnswered({ to: sent, result }),
        () => undefined,
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [document, sent, locale]);

  return sent === undefined ? undefined : answered;
}

/** The beginning of a text that is long enough to ask about. */
export function askedText(text: string): string | undefined {
  const sent = Array.from(text.trim()).slice(0, LONGEST_TEXT).join('');
  return sent.length < SHORTEST_TEXT ? undefined : sent;
}
