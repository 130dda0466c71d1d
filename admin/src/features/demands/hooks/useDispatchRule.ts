import { skipToken, useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { DispatchRuleQuery } from '@/graphql/generated/graphql';

const DISPATCH_RULE = graphql(`
  query DispatchRule($categoryCode: String!) {
    dispatchCatalogue(categoryCode: $categoryCode, first: 5) {
      nodes {
        id
        isInForce
        category {
          code
          name
        }
        leadUnit {
          id
          name
          shortName
        }
        coUnits {
          id
          name
        }
        tier
        basis
        mayPushDown
      }
    }
  }
`);

export type DispatchRule = DispatchRuleQuery['dispatchCatalogue']['nodes'][number];

/** The rule of the dispatch catalogue that holds for a category: its own, else that of its group. */
export function useDispatchRule(categoryCode: string | undefined): DispatchRule | undefined {
  const { data } = useQuery(
    DISPATCH_RULE,
    categoryCode === undefined ? skipToken : { variables: { categoryCode } },
  );
  return data?.dispatchCatalogue.nodes.find(({ isInForce }) => isInForce);
}
