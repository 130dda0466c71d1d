import { skipToken, useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const BOARD = graphql(`
  query Board($regionId: ID!, $from: DateTime!, $to: DateTime!) {
    board(regionId: $regionId, from: $from, to: $to) {
      demandsByStatus {
        status
        count
      }
      ordersByStatus {
        status
        count
      }
      byCategory {
        category {
          code
          name
        }
        count
      }
      byUnit {
        unit {
          id
          shortName
        }
        offered
        claimed
        verified
        returned
        overdue
        completed
        medianHours
      }
      byRegion {
        region {
          id
          name
        }
        submitted
        resolved
        overdue
      }
      daily {
        date
        submitted
        resolved
      }
      responseRate {
        numerator
        denominator
      }
      resolutionRate {
        numerator
        denominator
      }
      satisfactionRate {
        numerator
        denominator
      }
      returnRate {
        numerator
        denominator
      }
    }
  }
`);

export interface BoardOf {
  readonly regionId: string;
  readonly from: string;
  readonly to: string;
}

export function useBoard(of: BoardOf | undefined) {
  return useQuery(BOARD, of === undefined ? skipToken : { variables: of });
}
