import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';

import { graphql } from '@/graphql/generated';
import type { LeadUnitsQuery } from '@/graphql/generated/graphql';

const LEAD_UNITS = graphql(`
  query LeadUnits($after: String) {
    dispatchCatalogue(first: 100, after: $after) {
      nodes {
        id
        category {
          code
        }
        leadUnit {
          id
          shortName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type LeadUnit = LeadUnitsQuery['dispatchCatalogue']['nodes'][number]['leadUnit'];

/** The lead unit of each category with a rule, by its code. Undefined until the catalogue is read to its end. */
export function useLeadUnits(): ReadonlyMap<string, LeadUnit> | undefined {
  const { data, fetchMore } = useQuery(LEAD_UNITS);
  const { hasNextPage = true, endCursor = null } = data?.dispatchCatalogue.pageInfo ?? {};
  useEffect(() => {
    if (!hasNextPage || endCursor === null) return;
    fetchMore({ variables: { after: endCursor }, updateQuery: appendPage }).catch(() => undefined);
  }, [hasNextPage, endCursor, fetchMore]);
  if (data === undefined || hasNextPage) return undefined;
  return new Map(data.dispatchCatalogue.nodes.map(({ category, leadUnit }) => [category.code, leadUnit]));
}

function appendPage(
  { dispatchCatalogue: before }: LeadUnitsQuery,
  { fetchMoreResult: { dispatchCatalogue: page } }: { readonly fetchMoreResult: LeadUnitsQuery },
): LeadUnitsQuery {
  return { __typename: 'Query', dispatchCatalogue: { ...page, nodes: [...before.nodes, ...page.nodes] } };
}
