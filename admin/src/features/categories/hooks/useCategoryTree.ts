import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const CATEGORY_TREE = graphql(`
  query CategoryTree {
    categories {
      code
      ...CategoryTable_category
    }
  }
`);

/** Both levels, with what an administrator keeps of them. */
export function useCategoryTree() {
  return useQuery(CATEGORY_TREE);
}

const CATEGORY_HISTORY = graphql(`
  query CategoryHistory($code: ID!) {
    category(code: $code) {
      code
      events {
        ...Timeline_event
      }
    }
  }
`);

export function useCategoryHistory(code: string) {
  return useQuery(CATEGORY_HISTORY, { variables: { code } });
}
