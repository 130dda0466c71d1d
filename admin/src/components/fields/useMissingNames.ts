import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Reads the names of values that a select was given and does not offer, as from a draft. */
export function useMissingNames(
  ids: readonly string[],
  known: readonly Named[],
  read: (client: ApolloClient, id: string) => Promise<Named | undefined>,
): readonly Named[] {
  const client = useApolloClient();
  const [found, setFound] = useState<readonly Named[]>([]);
  const missing = ids.filter((id) => ![...known, ...found].some((one) => one.id === id)).join(' ');
  useEffect(() => {
    if (missing === '') return;
    void Promise.all(missing.split(' ').map((id) => read(client, id).catch(() => undefined))).then((names) =>
      setFound((before) => [...before, ...names.flatMap((one) => one ?? [])]),
    );
  }, [client, missing, read]);
  return found;
}
