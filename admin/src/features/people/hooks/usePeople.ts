import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { PersonFilter } from '@/graphql/generated/graphql';

const PEOPLE = graphql(`
  query People($filter: PersonFilter, $first: Int, $after: String) {
    people(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...PeopleTable_person
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function usePeople(filter: PersonFilter, after: string | undefined) {
  return useQuery(PEOPLE, { variables: { filter, first: 25, after } });
}
