import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';

import type { Problem } from '@/graphql/errors';
import { problemOf } from '@/graphql/errors';
import { graphql } from '@/graphql/generated';
import type { InvitationQuery } from '@/graphql/generated/graphql';

const INVITATION = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      name
      account
      expiresAt
    }
    city {
      timeZone
    }
  }
`);

/** What a link is about, read once: read again after its use, it would be refused. */
export function useInvitation(token: string): {
  readonly data: InvitationQuery | undefined;
  readonly problem: Problem | undefined;
} {
  const client = useApolloClient();
  const [data, setData] = useState<InvitationQuery>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isCurrent = true;
    client.query({ query: INVITATION, variables: { token }, fetchPolicy: 'no-cache' }).then(
      (answer) => {
        if (isCurrent) setData(answer.data);
      },
      (error: unknown) => {
        if (isCurrent) setProblem(problemOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, token]);
  return { data, problem };
}
