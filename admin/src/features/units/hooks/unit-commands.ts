import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SAVE_UNIT = graphql(`
  mutation SaveUnit($input: SaveUnitInput!) {
    saveUnit(input: $input) {
      id
      name
      version
    }
  }
`);

export function useSaveUnit() {
  return useCommand(SAVE_UNIT);
}

const CLOSE_UNIT = graphql(`
  mutation CloseUnit($id: ID!, $intoId: ID, $version: Int, $confirm: [String!]) {
    closeUnit(id: $id, intoId: $intoId, version: $version, confirm: $confirm) {
      id
      name
      closedAt
      closedInto {
        id
        name
      }
    }
  }
`);

export function useCloseUnit() {
  return useCommand(CLOSE_UNIT);
}

const UNIT_CONTENTS = graphql(`
  query UnitContents($id: ID!) {
    unitContents(id: $id) {
      openOrders
      resources
      people
      pairings
    }
  }
`);

/** What a closing would move or end, as it is when the dialog opens. */
export function useUnitContents(id: string) {
  return useQuery(UNIT_CONTENTS, { variables: { id }, fetchPolicy: 'network-only' });
}
