import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';

import { askFirst, withConfirmed } from './ask-first';
import type { OperationContext } from './client';
import type { Problem } from './errors';
import { isStale, problemOf } from './errors';

export interface Command<Data, Variables> {
  /** Resolves to the result, or to undefined after a failure; `problem` then holds the reason. */
  readonly run: (variables: Variables) => Promise<Data | undefined>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly forget: () => void;
}

const NO_CONTEXT: OperationContext = {};

/**
 * One mutation. Afterwards all active queries are fetched again, also when the step was refused because the page was
 * stale, so that the page shows the current state at once.
 */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  context: OperationContext = NO_CONTEXT,
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
        const data = await send(client, document, variables, context);
        readAgain();
        return data;
      } catch (error) {
        const found = problemOf(error);
        // Not confirmed: nothing has happened, and the person knows why.
        if (found.confirm.length > 0) return undefined;
        setProblem(found);
        const { holder } = found;
        // Seldom needed, so it is loaded then.
        if (holder !== undefined) (await import('./show-holder')).showHolder(client, holder);
        else if (isStale(found)) readAgain();
        return undefined;
      } finally {
        setPending(false);
      }
    },
    [client, document, context],
  );
  const forget = useCallback(() => setProblem(undefined), []);
  return { run, pending, problem, forget };
}

/** Sends a mutation. What has to be confirmed is asked about, and then the same call is sent again. */
async function send<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  context: OperationContext,
): Promise<Data | undefined> {
  try {
    const { data } = await client.mutate<Data>({ mutation: document, variables, context });
    return data;
  } catch (error) {
    const { confirm } = problemOf(error);
    if (confirm.length === 0 || !(await askFirst(confirm))) throw error;
    const { data } = await client.mutate<Data>({
      mutation: document,
      variables: withConfirmed(variables, confirm),
      context,
    });
    return data;
  }
}
