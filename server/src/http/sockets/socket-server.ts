import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Context } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import type { RequestContext } from '../../context/request-context.js';
import type { Services } from '../../context/services.js';
import type { ErrorLog } from '../../graphql/execution/format-error.js';
import { formatError } from '../../graphql/execution/format-error.js';
import { loadViewer } from '../../modules/people/load-viewer.js';
import type { PresentedToken } from '../../modules/people/viewer-cache.js';
import type { Listener } from '../../notify/listener.js';
import { presentedToken } from '../authenticator.js';
import { assertDrawnFor, DRAWN_FOR_PARAMETER } from '../drawn-for.js';
import { GRAPHQL_PATH } from '../graphql-route.js';
import { localeOf } from '../locale.js';
import { networkOf } from '../network-of.js';
import { isSameOrigin } from '../same-origin.js';
import type { SessionCookie } from '../session-cookie.js';
import { OpenSockets } from './open-sockets.js';
import { prepareSubscription, refused } from './prepare-subscription.js';

const MOST_BYTES_A_MESSAGE = 32_000;
const MOST_SUBSCRIPTIONS_A_SOCKET = 20;
const KEEP_ALIVE_MS = 20_000;

/** The token with which a socket was opened. */
interface Opened extends Record<PropertyKey, unknown> {
  token: PresentedToken | null;
}
type Socket = Context<Record<string, unknown>, Extra & Partial<Opened>>;

export interface SocketServerParts {
  readonly http: FastifyInstance;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly cookie: SessionCookie;
  readonly listener: Listener;
  readonly log: ErrorLog;
}

/** Serves subscriptions over WebSockets at the API's path, for the sessions of browsers and of API clients. */
export function serveSockets(parts: SocketServerParts): { readonly close: () => Promise<void> } {
  const { http, schema, services, listener, log } = parts;
  const open = new OpenSockets(services, listener);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES_A_MESSAGE });
  const stopUpgrading = upgradeTo(sockets, http);
  const server = useServer<Record<string, unknown>, Opened>(
    {
      onConnect: (socket) => {
        const token = tokenOf(socket, parts);
        if (token?.kind === 'COOKIE' && !isFromOurPages(socket, services)) return false;
        socket.extra.token = token;
        open.add(socket.extra.socket, token?.tokenHash ?? null);
        return true;
      },
      onSubscribe: async (socket, _id, payload) => {
        try {
          if (Object.keys(socket.subscriptions).length > MOST_SUBSCRIPTIONS_A_SOCKET) {
            throw refused(`At most ${MOST_SUBSCRIPTIONS_A_SOCKET} subscriptions are served over one socket.`);
          }
          const prepared = prepareSubscription(schema, payload, services.config.documents);
          return { ...prepared, contextValue: await contextOf(socket, parts) };
        } catch (error) {
          return [asGraphQLError(error)];
        }
      },
      onError: (socket, _id, _payload, errors) => formatErrors(errors, socket, log),
      onNext: (socket, _id, _payload, _args, { data = null, errors }) => ({
        data,
        ...(errors && { errors: formatErrors(errors, socket, log) }),
      }),
      // Internal messages are for the log only.
      isProd: true,
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return {
    close: async () => {
      stopUpgrading();
      open.close();
      await server.dispose();
    },
  };
}

/** Accepts upgrades to WebSockets at the API's path only. */
function upgradeTo(sockets: WebSocketServer, http: FastifyInstance): () => void {
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?', 1)[0] !== GRAPHQL_PATH) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  };
  http.server.on('upgrade', upgrade);
  return () => void http.server.off('upgrade', upgrade);
}

/** The token in the first message or in a header, else in the browser's cookie. */
function tokenOf(socket: Socket, { http, cookie }: SocketServerParts): PresentedToken | null {
  const { headers } = socket.extra.request;
  const said = socket.connectionParams?.['authorization'];
  return presentedToken(
    typeof said === 'string' ? said : headers.authorization,
    http.parseCookie(headers.cookie ?? '')[cookie.name],
  );
}

function isFromOurPages({ extra: { request } }: Socket, { config }: Services): boolean {
  return isSameOrigin(request.headers, request.headers.host ?? '', config.publicUrl);
}

async function contextOf(
  { extra, connectionParams }: Socket,
  { services, listener, log }: SocketServerParts,
): Promise<RequestContext> {
  const { request, token = null } = extra;
  const now = services.time.now();
  const signedIn =
    token === null ? null : await loadViewer(services.database, token, now, services.config.timeZone);
  const viewer = signedIn?.viewer ?? null;
  assertDrawnFor(connectionParams?.[DRAWN_FOR_PARAMETER], viewer);
  const requestId = randomUUID();
  return {
    viewer,
    locale: localeOf(request.headers['accept-language']),
    now,
    services,
    listener,
    requestId,
    onUnexpectedError: (error) => log(error, requestId),
    address: networkOf(request.socket.remoteAddress ?? ''),
    sessionHash: token?.tokenHash ?? null,
    browserMarks: [],
  };
}

function formatErrors(errors: readonly unknown[], { extra }: Socket, log: ErrorLog): GraphQLFormattedError[] {
  const locale = localeOf(extra.request.headers['accept-language']);
  return errors.map((error) => formatError(error, { locale, requestId: randomUUID() }, log));
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('refused', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}
