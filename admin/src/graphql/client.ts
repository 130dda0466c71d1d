import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient as createSocket } from 'graphql-ws';

import { typePolicies } from './cache-policies';
import { drawnFor } from './drawn-for';
import { problemOf } from './errors';
import type { SessionEnd } from './session-end';

export interface ClientOptions {
  /** The language that the server's messages are wanted in. */
  readonly locale: () => string;
  /** The page cannot go on in its session: the console shows a sign-in dialog in place. */
  readonly onSessionEnd?: (end: SessionEnd) => void;
  readonly fetch?: typeof fetch;
  /** Where subscriptions go; none in tests. */
  readonly socketUrl?: string;
}

/** What an operation says besides its variables. */
export interface OperationContext {
  /** Signing in belongs to no session, so it says nothing of a person and its refusal ends none. */
  readonly isForNobody?: boolean;
}

/** The session is an http-only cookie; the preflight header keeps other sites from using it. */
export function createClient(options: ClientOptions): ApolloClient {
  const { locale, onSessionEnd, fetch, socketUrl } = options;
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
    ...(fetch === undefined ? {} : { fetch }),
  });
  const stated = new ApolloLink((operation, forward) => {
    const { isForNobody } = operation.getContext() as OperationContext;
    const person = isForNobody ? undefined : drawnFor();
    operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
      headers: { ...headers, 'accept-language': locale(), ...(person && { 'lindan-person': person }) },
    }));
    return forward(operation);
  });
  const session = new ErrorLink(({ error, operation }) => {
    const { isForNobody } = operation.getContext() as OperationContext;
    const { code, signedIn = '' } = problemOf(error);
    if (isForNobody) return;
    if (code === 'UNAUTHENTICATED') onSessionEnd?.({ kind: 'OVER' });
    else if (code === 'OTHER_PERSON') onSessionEnd?.({ kind: 'OTHER_PERSON', name: signedIn });
  });
  const overHttp = ApolloLink.from([stated, http]);
  return new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link: session.concat(
      socketUrl === undefined ? overHttp : ApolloLink.split(isSubscription, socketLink(socketUrl), overHttp),
    ),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: import.meta.env.DEV },
  });
}

function isSubscription({ operationType }: ApolloLink.Operation): boolean {
  return operationType === OperationTypeNode.SUBSCRIPTION;
}

function socketLink(url: string): GraphQLWsLink {
  return new GraphQLWsLink(
    createSocket({
      url,
      lazy: true,
      connectionParams: () => ({ person: drawnFor() }),
      // The console works without it, only less lively: it keeps trying, quietly.
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
    }),
  );
}
