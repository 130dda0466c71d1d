import { useCallback, useEffect, useState } from 'react';

import type { TypedDocumentString } from '@/graphql/generated/residents/graphql';

import { useLocale } from '../words/locale';
import type { Failure } from './failure';
import { asFailure } from './failure';
import { send } from './send';

export type QueryState<Result> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly result: Result };

/** Queries once, and again when the variables or the language change. `again` keeps the old data until the new arrives. */
export function useQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): QueryState<Result> & { readonly again: () => void } {
  const locale = useLocale();
  const key = `${locale} ${JSON.stringify(variables)}`;
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; query: QueryState<Result> }>();

  useEffect(() => {
    const leaving = new AbortController();
    const settle = (query: QueryState<Result>) => {
      if (!leaving.signal.aborted) setAnswer({ key, query });
    };
    send(document, variables, leaving.signal).then(
      (result) => settle({ state: 'ready', result }),
      (thrown: unknown) => settle({ state: 'failed', failure: asFailure(thrown) }),
    );
    return () => leaving.abort();
    // `key` stands for the variables, which are a new object on every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [document, key, round]);

  const again = useCallback(() => {
    setAnswer((before) => (before?.query.state === 'failed' ? undefined : before));
    setRound((count) => count + 1);
  }, []);
  const query: QueryState<Result> = answer?.key === key ? answer.query : { state: 'loading' };
  return { ...query, again };
}
