import 'reflect-metadata';

import fastifyCookie from '@fastify/cookie';
import { assertSound, WORKFLOWS } from '@lindan/shared';
import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import type { Services } from '../context/services.js';
import { DocumentCache } from '../graphql/documents/document-cache.js';
import { buildApolloServer } from '../graphql/execution/apollo-server.js';
import { buildClosedSchema } from '../graphql/schema/build-schema.js';
import { Authenticator } from '../http/authenticator.js';
import { parseJsonBodies } from '../http/body-text.js';
import { handleErrors } from '../http/error-handler.js';
import { fileRoutes } from '../http/file-routes.js';
import { graphqlRoute } from '../http/graphql-route.js';
import { healthRoutes } from '../http/health-routes.js';
import { BUILT_PAGES, servePages } from '../http/pages.js';
import { addSecurityHeaders } from '../http/security-headers.js';
import { sessionCookie } from '../http/session-cookie.js';
import { serveSockets } from '../http/sockets/socket-server.js';
import { RESOLVERS } from '../modules/nouns.js';
import { Listener } from '../notify/listener.js';
import { logOutages } from './logging/log-outages.js';
import { errorLog, LOGGING, logRequests } from './logging/log-requests.js';
import { standardOutput } from './logging/standard-output.js';

export interface AppOptions {
  /** Where the built pages lie; tests put others there. */
  readonly pages?: string;
  /** Where the log goes instead of to the standard output; tests read it. */
  readonly logTo?: { write(line: string): void };
}

/** The server, ready to listen. */
export interface App {
  readonly http: FastifyInstance;
  readonly schema: GraphQLSchema;
  /** @returns the port that it listens on */
  listen(port: number, host: string): Promise<number>;
  /** Stops accepting, answers what has begun, closes sockets. */
  close(): Promise<void>;
}

/** Builds the server on its services: for `main` and for tests. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<App> {
  const { config, database } = services;
  for (const workflow of WORKFLOWS) assertSound(workflow);
  const http = fastify({
    ...LOGGING,
    logger: { level: config.logLevel, stream: options.logTo ?? standardOutput() },
    trustProxy: config.trustProxy ?? false,
    bodyLimit: config.documents.bodyBytes,
    // A client that takes longer to send a request holds a connection for nothing. A large file takes its time.
    requestTimeout: 180_000,
    http: { headersTimeout: 30_000 },
    // A request that comes while the server stops is answered, and then its connection is closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  const log = logOutages(http.log, errorLog(http));
  const schema = buildClosedSchema(RESOLVERS);
  const documents = new DocumentCache();
  const apollo = buildApolloServer(config, { schema, documents, limits: config.documents, log });
  await apollo.start();

  handleErrors(http, log);
  logRequests(http);
  // JSON only: what a plain form of another site could send is not even read.
  http.removeContentTypeParser('text/plain');
  parseJsonBodies(http);
  await addSecurityHeaders(http, config);
  await http.register(fastifyCookie);
  const cookie = sessionCookie(config);
  const authenticator = new Authenticator(services, cookie, log);
  graphqlRoute(http, apollo, { services, documents, authenticator, log });
  fileRoutes(http, { services, authenticator, log });
  healthRoutes(http, database);
  await servePages(http, options.pages ?? BUILT_PAGES);
  http.addHook('onClose', () => apollo.stop());
  // Before the server waits for its connections to end: a socket would never.
  const ends: (() => Promise<void>)[] = [];
  http.addHook('preClose', async () => {
    for (const end of ends) await end();
  });
  await http.ready();
  const listener = new Listener(database.pool.options);
  const stopFollowing = services.settings.follow(listener, (error) => log(error, 'settings'));
  const sockets = serveSockets({ http, schema, services, cookie, listener, log });
  ends.push(
    stopFollowing,
    () => sockets.close(),
    () => listener.close(),
  );

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
