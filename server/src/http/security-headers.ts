import type { FastifyHelmetOptions } from '@fastify/helmet';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';

import type { Config } from '../config.js';

/** Adds the security headers to every answer. They are computed once, because none depends on the request. */
export async function addSecurityHeaders(
  app: FastifyInstance,
  config: Pick<Config, 'publicUrl'>,
): Promise<void> {
  const headers = await headersOf(securityHeaders(config));
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** The headers that helmet adds to an answer. */
async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const answer = async (isHelmeted: boolean): Promise<Record<string, unknown>> => {
    const app = fastify();
    if (isHelmeted) await app.register(fastifyHelmet, options);
    app.get('/', async () => '');
    const { headers } = await app.inject('/');
    await app.close();
    return headers;
  };
  const [bare, helmeted] = [await answer(false), await answer(true)];
  const added = Object.entries(helmeted).filter(([name]) => !(name in bare));
  return Object.fromEntries(added.map(([name, value]) => [name, String(value)]));
}

/** Styles may be inline, because the console's components insert their own; scripts come from our files only. */
function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): FastifyHelmetOptions {
  // Over plain http, as in an office network, browsers ignore these headers with a warning, or pages break.
  const https = publicUrl?.startsWith('https:') === true;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
    originAgentCluster: https,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}
