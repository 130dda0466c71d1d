import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';

import type { Problem } from './errors';
import { isStale, problemOf } from './errors';

export interface Command<Data, Variables> {
  /** Resolves to what was done, or to undefined when it was not: `problem` says why. */
  readonly run: (variables: Variables) => Promise<Data | undefined>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly forget: () => void;
}

/**
 * One step that changes something. Afterwards everything on the page is read again, and also when the step was
 * refused because the page was stale: then the reader sees at once what is true now.
 */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const client = useApolloClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const run = useCallback(
    async (variables: Variables) => {
      setPending(true);
      setProblem(undefined);
      const readAgain = () => void client.refetchQueries({ include: 'active' }).catch(() => undefined);
      try {
        const { data } = await client.mutate<Data>({
          mutation: document,
          variables,
        });
        readAgain();
        return data;
      } catch (error) {
        const found = problemOf(error);
        setProblem(found);
        if (isStale(found)) readAgain();
        return undefined;
      } finally {
        setPending(false);
      }
    },
    [client, document],
  );
  const forget = useCallback(() => setProblem(undefined), []);
  return { run, pending, problem, forget };
}
