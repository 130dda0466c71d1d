import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const UNIT = graphql(`
  query Unit($id: ID!) {
    unit(id: $id) {
      ...UnitDetail_unit
    }
  }
`);

export function useUnit(id: string) {
  return useQuery(UNIT, { variables: { id } });
}
