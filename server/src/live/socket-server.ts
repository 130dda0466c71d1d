import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FastifyInstance } from 'fastify';
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import { GraphQLError, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import type { RequestContext } from '../graphql/context.js';
import { tellError } from '../graphql/errors.js';
import { examine } from '../graphql/examine.js';
import type { DefectLog } from '../graphql/plugins/tell-errors.js';
import { GRAPHQL_PATH } from '../http/graphql-route.js';
import { localeOf } from '../http/locale.js';
import type { BorneToken } from '../http/request-context.js';
import { borneToken } from '../http/request-context.js';
import { isSameOrigin } from '../http/same-origin.js';
import type { SessionCookie } from '../http/session-cookie.js';
import { loadViewer } from '../modules/people/load-viewer.js';
import type { Services } from '../services.js';
import { Listener } from './listener.js';
import { OpenSockets } from './open-sockets.js';

const MOST_BYTES_A_MESSAGE = 32_000;
const MOST_SUBSCRIPTIONS_A_SOCKET = 20;
const KEEP_ALIVE_MS = 20_000;

/** What a socket knows besides its request: who opened it. */
interface Opened extends Record<PropertyKey, unknown> {
  borne: BorneToken | null;
}
type Socket = Context<Record<string, unknown>, Extra & Partial<Opened>>;

export interface SocketServerParts {
  readonly http: FastifyInstance;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly cookie: SessionCookie;
  readonly log: DefectLog;
}

/** Serves subscriptions over WebSockets at the API's path, for the sessions of browsers and of API clients. */
export function serveSockets({ http, schema, services, cookie, log }: SocketServerParts): {
  close(): Promise<void>;
} {
  const { config } = services;
  const listener = new Listener(services.database.pool.options);
  const open = new OpenSockets(services, listener);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES_A_MESSAGE });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?', 1)[0] !== GRAPHQL_PATH) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  };
  (http.server as Server).on('upgrade', upgrade);

  const contextOf = async (socket: Socket): Promise<RequestContext> => {
    const { request, borne = null } = socket.extra;
    const now = services.time.now();
    const signedIn = borne === null ? null : await loadViewer(services.database, borne, now);
    return {
      viewer: signedIn?.viewer ?? null,
      locale: localeOf(request.headers['accept-language']),
      now,
      services,
      listener,
      requestId: randomUUID(),
      address: request.socket.remoteAddress ?? '',
      sessionHash: borne?.tokenHash ?? null,
    };
  };
  const tell = (errors: readonly unknown[], socket: Socket): object[] =>
    errors.map((error) => {
      const requestId = randomUUID();
      const locale = localeOf(socket.extra.request.headers['accept-language']);
      const { told, defect } = tellError(error, { locale, requestId });
      if (defect !== undefined) log(defect, requestId);
      return told;
    });

  const server = useServer<Record<string, unknown>, Opened>(
    {
      onConnect: (socket) => {
        const { request } = socket.extra;
        const { authorization } = socket.connectionParams ?? {};
        const cookies = http.parseCookie(request.headers.cookie ?? '');
        const borne = borneToken(
          typeof authorization === 'string' ? authorization : request.headers.authorization,
          cookies[cookie.name],
        );
        const isOurs = isSameOrigin(request.headers, request.headers.host ?? '', config.publicUrl);
        if (borne?.kind === 'COOKIE' && !isOurs) return false;
        socket.extra.borne = borne;
        open.add(socket.extra.socket, borne?.tokenHash ?? null);
        return true;
      },
      onSubscribe: async (socket, _id, payload) => {
        try {
          return await prepare(socket, payload);
        } catch (error) {
          return [asGraphQLError(error)];
        }
      },
      onError: (socket, _id, _payload, errors) => tell(errors, socket) as never,
      onNext: (socket, _id, _payload, _args, { errors, ...result }) =>
        ({ ...result, ...(errors && { errors: tell(errors, socket) }) }) as never,
      // Sentences of the inside are for the log only.
      isProd: true,
    },
    sockets,
    KEEP_ALIVE_MS,
  );

  async function prepare(socket: Socket, payload: SubscribePayload): Promise<ExecutionArgs> {
    if (Object.keys(socket.subscriptions).length > MOST_SUBSCRIPTIONS_A_SOCKET) {
      throw refused(`At most ${MOST_SUBSCRIPTIONS_A_SOCKET} subscriptions are served over one socket.`);
    }
    const document = parseDocument(payload.query, config.documents.tokens);
    const [problem] = validate(schema, document, specifiedRules);
    if (problem !== undefined) throw refused(problem.message, 'GRAPHQL_VALIDATION_FAILED');
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== 'subscription') {
      throw refused('Over a socket only subscriptions are served; send queries and mutations by POST.');
    }
    const variables = payload.variables ?? {};
    examine({ schema, document, operation, variables }, config.documents);
    return {
      schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: variables,
      contextValue: await contextOf(socket),
    };
  }

  return {
    async close() {
      (http.server as Server).off('upgrade', upgrade);
      open.close();
      await server.dispose();
      await listener.close();
    },
  };
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw refused((error as Error).message, 'GRAPHQL_PARSE_FAILED');
  }
}

function refused(message: string, code = 'BAD_REQUEST'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('refused', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}
