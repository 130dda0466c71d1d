import { skipToken, useQuery } from '@apollo/client/react';

import { useDebounced } from '@/components/time/useDebounced';
import { graphql } from '@/graphql/generated';

const LOOK_ALIKES = graphql(`
  query LookAlikes($regionId: ID!, $title: String!, $description: String, $categoryCode: String) {
    lookAlikes(
      regionId: $regionId
      title: $title
      description: $description
      categoryCode: $categoryCode
      first: 3
    ) {
      score
      why
      demandId
      number
      title
      status
      submittedAt
      backers
    }
  }
`);

export interface TypedDemand {
  readonly regionId?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly categoryCode?: string | undefined;
}

const SHORTEST = 2;
const MOST_WORDS = 1_000;

/** What has been said already of what is being typed, queried once the typing pauses. */
export function useLookAlikes({ regionId, title = '', description = '', categoryCode }: TypedDemand) {
  const typed = useDebounced(`${title.trim()}\n${description.trim().slice(0, MOST_WORDS)}`);
  const [what, ...text] = typed.split('\n');
  const variables =
    regionId === undefined || what === undefined || what.length < SHORTEST
      ? undefined
      : { regionId, title: what, description: text.join('\n'), categoryCode: categoryCode ?? null };
  return useQuery(LOOK_ALIKES, variables === undefined ? skipToken : { variables });
}
