import { useQuery } from '@apollo/client/react';
import type { Tier, Urgency } from '@lindan/shared';
import { useState } from 'react';

import { graphql } from '@/graphql/generated';

const PREVIEW_DEADLINES = graphql(`
  query PreviewDeadlines($categoryCode: String!, $urgency: Urgency!, $tier: Tier, $from: DateTime!) {
    previewDeadlines(categoryCode: $categoryCode, urgency: $urgency, tier: $tier, from: $from) {
      claimBy
      finishBy
      warning
    }
  }
`);

/** The deadlines of an order that would be dispatched now; nothing before there is a category. */
export function usePreviewedDeadlines(
  categoryCode: string | undefined,
  urgency: Urgency,
  tier: Tier | undefined,
) {
  const [from] = useState(() => new Date().toISOString());
  return useQuery(PREVIEW_DEADLINES, {
    variables: { categoryCode: categoryCode ?? '', urgency, tier: tier ?? null, from },
    skip: categoryCode === undefined,
  }).data?.previewDeadlines;
}
