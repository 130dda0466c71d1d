import type { ApolloClient } from '@apollo/client';
import { skipToken, useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const KNOWN_UNIT = graphql(`
  query KnownUnit($id: ID!) {
    unit(id: $id) {
      id
      name
    }
  }
`);

export async function readUnitName(client: ApolloClient, id: string) {
  return (await client.query({ query: KNOWN_UNIT, variables: { id } })).data?.unit;
}

/** The name of a unit that an address asks for, as `UnitSelect` takes it; empty until it is read. */
export function useKnownUnit(id: string | undefined): readonly { id: string; name: string }[] {
  const { data } = useQuery(KNOWN_UNIT, id === undefined ? skipToken : { variables: { id } });
  return data === undefined ? [] : [data.unit];
}
