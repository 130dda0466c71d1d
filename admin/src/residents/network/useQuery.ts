import { useCallback, useEffect, useState } from 'react';

import type { TypedDocumentString } from '@/graphql/generated/residents/graphql';

import { useLocale } from '../words/locale';
import type { Failure } from './failure';
import { asFailure } from './failure';
import { send } from './send';

export type QueryFace<Result> =
  | { readonly face: 'loading' }
  | { readonly face: 'failed'; readonly failure: Failure }
  | { readonly face: 'ready'; readonly result: Result };

/** Asks once, and again when the variables or the language change. `again` keeps what is shown until the answer. */
export function useQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): QueryFace<Result> & { readonly again: () => void } {
  const locale = useLocale();
  const asked = `${locale} ${JSON.stringify(variables)}`;
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ asked: string; face: QueryFace<Result> }>();

  useEffect(() => {
    const leaving = new AbortController();
    const tell = (face: QueryFace<Result>) => {
      if (!leaving.signal.aborted) setAnswer({ asked, face });
    };
    send(document, variables, leaving.signal).then(
      (result) => tell({ face: 'ready', result }),
      (thrown: unknown) => tell({ face: 'failed', failure: asFailure(thrown) }),
    );
    return () => leaving.abort();
    // `asked` stands for the variables, which are a new object on every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [document, asked, round]);

  const again = useCallback(() => {
    setAnswer((known) => (known?.face.face === 'failed' ? undefined : known));
    setRound((before) => before + 1);
  }, []);
  const face: QueryFace<Result> = answer?.asked === asked ? answer.face : { face: 'loading' };
  return { ...face, again };
}
