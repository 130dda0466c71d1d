import 'reflect-metadata';

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyCookie from '@fastify/cookie';
import { assertSound, demandWorkflow, orderWorkflow, resourceWorkflow } from '@lindan/shared';
import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import type { RequestContext } from '../context/request-context.js';
import type { Services } from '../context/services.js';
import { DocumentCache } from '../graphql/documents/document-cache.js';
import { readValid, registeredDocuments } from '../graphql/documents/registered-documents.js';
import { registeredIn } from '../graphql/documents/registered-in.js';
import { answerStatus } from '../graphql/execution/plugins/answer-status.js';
import { checkOperations } from '../graphql/execution/plugins/examine-operations.js';
import { cacheDocuments } from '../graphql/execution/plugins/remember-documents.js';
import type { ErrorLog } from '../graphql/execution/plugins/tell-errors.js';
import { formatErrors } from '../graphql/execution/plugins/tell-errors.js';
import { buildClosedSchema } from '../graphql/schema/build-schema.js';
import { Authenticator } from '../http/authenticator.js';
import { handleErrors } from '../http/error-handler.js';
import { FastPath } from '../http/fast-path.js';
import { graphqlRoute } from '../http/graphql-route.js';
import { healthRoutes } from '../http/health-routes.js';
import { BUILT_PAGES, servePages } from '../http/pages.js';
import { tellSecurityHeaders } from '../http/security-headers.js';
import { sessionCookie } from '../http/session-cookie.js';
import { serveSockets } from '../http/sockets/socket-server.js';
import { RESOLVERS } from '../modules/resolvers.js';
import { logOutages } from './logging/log-outages.js';
import { errorLog, LOGGING, logRequests } from './logging/log-requests.js';
import { standardOutput } from './logging/standard-output.js';

export interface AppOptions {
  /** The folder of the built pages; tests use another one. */
  readonly pages?: string;
  /** The log's destination instead of standard output, for tests. */
  readonly logTo?: { write(line: string): void };
}

/** The server, ready to listen. */
export interface App {
  readonly http: FastifyInstance;
  readonly schema: GraphQLSchema;
  /** @returns the port in use */
  listen(port: number, host: string): Promise<number>;
  /** Stops accepting, completes requests under way, and closes sockets. */
  close(): Promise<void>;
}

/** Composes the server from its services, for `main` and for tests. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<App> {
  const { config, database } = services;
  for (const workflow of [demandWorkflow, orderWorkflow, resourceWorkflow]) assertSound(workflow as never);
  const http = fastify({
    ...LOGGING,
    logger: { level: config.logLevel, stream: options.logTo ?? standardOutput() },
    trustProxy: config.trustProxy ?? false,
    bodyLimit: config.documents.bodyBytes,
    // Slow requests must not hold connections.
    requestTimeout: 30_000,
    // While the server stops, new requests are answered, and their connections are closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  const log = logOutages(http.log, errorLog(http));
  const schema = buildClosedSchema(RESOLVERS);
  const pages = options.pages ?? BUILT_PAGES;
  const documents = new DocumentCache(registeredDocuments(pages), (text) => readValid(text, schema));
  const apollo = buildApollo(schema, services, documents, log);
  await apollo.start();

  handleErrors(http, log);
  logRequests(http);
  // JSON only: the body of another site's plain form is not even parsed.
  http.removeContentTypeParser('text/plain');
  await tellSecurityHeaders(http, config);
  await http.register(fastifyCookie);
  const cookie = sessionCookie(config);
  const authenticator = new Authenticator(services, cookie, log);
  const quick = new FastPath({ schema, services, documents, authenticator, log });
  graphqlRoute(http, apollo, { services, authenticator, quick });
  healthRoutes(http, database);
  await servePages(http, pages);
  http.addHook('onClose', () => apollo.stop());
  await http.ready();
  const sockets = serveSockets({ http, schema, services, cookie, log });
  // Sockets close first: the server waits for open connections, and sockets never end by themselves.
  http.addHook('preClose', () => sockets.close());

  return {
    http,
    schema,
    async listen(port, host) {
      await http.listen({ port, host });
      const address = http.server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    close: () => http.close(),
  };
}

function buildApollo(
  schema: GraphQLSchema,
  { config }: Services,
  documents: DocumentCache,
  log: ErrorLog,
): ApolloServer<RequestContext> {
  const { plugin: tellingErrors, formatError } = formatErrors(log);
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    plugins: [
      tellingErrors,
      checkOperations(config.documents),
      cacheDocuments(documents),
      answerStatus(),
      // Cache control instruments every field, a quarter of the work on a list.
      ApolloServerPluginCacheControlDisabled(),
      // The landing page loads scripts from another site.
      ApolloServerPluginLandingPageDisabled(),
    ],
    parseOptions: { maxTokens: config.documents.tokens },
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: config.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: { cache: registeredIn(documents), ttl: null },
    stopOnTerminationSignals: false,
    logger: { debug: noLine, info: noLine, warn: noLine, error: noLine },
  });
}

/** Apollo's log lines contain documents; unexpected errors go to the server's own log. */
function noLine(): void {
  // Silent.
}
