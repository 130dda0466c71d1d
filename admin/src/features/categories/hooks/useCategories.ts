import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const CATEGORIES = graphql(`
  query Categories {
    categories {
      code
      name
      parent {
        code
        name
      }
    }
  }
`);

/** All categories; they change once a year, so they are read once. */
export function useCategories() {
  return useQuery(CATEGORIES, { fetchPolicy: 'cache-first' });
}
