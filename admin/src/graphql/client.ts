import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient as createSocket } from 'graphql-ws';

import { typePolicies } from './cache-policies';
import { codeOf } from './errors';

export interface ClientOptions {
  /** The language that the server's messages are wanted in. */
  readonly locale: () => string;
  /** The session has ended: the console shows a sign-in dialog in place. */
  readonly onUnauthenticated?: () => void;
  readonly fetch?: typeof fetch;
  /** Where subscriptions go; none in tests. */
  readonly socketUrl?: string;
}

/** The session is an http-only cookie; the preflight header keeps other sites from using it. */
export function createClient(options: ClientOptions): ApolloClient {
  const { locale, onUnauthenticated, fetch, socketUrl } = options;
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
    ...(fetch === undefined ? {} : { fetch }),
  });
  const language = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
      headers: { ...headers, 'accept-language': locale() },
    }));
    return forward(operation);
  });
  const session = new ErrorLink(({ error }) => {
    if (codeOf(error) === 'UNAUTHENTICATED') onUnauthenticated?.();
  });
  const overHttp = ApolloLink.from([session, language, http]);
  return new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link:
      socketUrl === undefined ? overHttp : ApolloLink.split(isSubscription, socketLink(socketUrl), overHttp),
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
      // The console works without it, only less lively: it keeps trying, quietly.
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
    }),
  );
}
