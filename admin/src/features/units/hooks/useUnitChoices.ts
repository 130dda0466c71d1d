import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { UnitFilter } from '@/graphql/generated/graphql';

const UNIT_CHOICES = graphql(`
  query UnitChoices($filter: UnitFilter) {
    units(filter: $filter, first: 50) {
      totalCount
      nodes {
        id
        name
        shortName
      }
    }
  }
`);

export function useUnitChoices(filter: UnitFilter) {
  return useQuery(UNIT_CHOICES, { variables: { filter } });
}
