import { skipToken, useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const CATALOGUE = graphql(`
  query Catalogue($categoryCode: String, $after: String) {
    dispatchCatalogue(categoryCode: $categoryCode, first: 50, after: $after) {
      nodes {
        id
        ...RuleTable_rule
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function useCatalogue(categoryCode: string | undefined, after: string | undefined) {
  return useQuery(CATALOGUE, { variables: { categoryCode, after } });
}

const PROPOSALS = graphql(`
  query AmendmentProposals {
    amendmentProposals(first: 20) {
      nodes {
        id
        ...Proposals_proposal
      }
    }
  }
`);

/** Only administrators decide on proposals. */
export function useProposals(isAdmin: boolean) {
  return useQuery(PROPOSALS, isAdmin ? {} : skipToken);
}

const SAVE_RULE = graphql(`
  mutation SaveDispatchRule($input: SaveDispatchRuleInput!) {
    saveDispatchRule(input: $input) {
      id
      version
    }
  }
`);

export function useSaveRule() {
  return useCommand(SAVE_RULE);
}

const DISMISS = graphql(`
  mutation DismissAmendment($id: ID!, $reason: String!) {
    dismissAmendment(id: $id, reason: $reason) {
      id
      status
    }
  }
`);

export function useDismissAmendment() {
  return useCommand(DISMISS);
}
