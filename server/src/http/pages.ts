import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { SENTENCES } from '../words/words.js';
import { refuse } from './error-handler.js';
import { localeOf } from './locale.js';

/** The folder of the built console and residents' pages, as seen from the sources and from their build. */
export const BUILT_PAGES = fileURLToPath(new URL('../../../admin/dist', import.meta.url));

const RESIDENTS = /^\/r(\/|$)/;

/**
 * Serves the console at `/` and the residents' pages under `/r/`. Both route by the path, so every path that a person can open
 * is answered with one of the two pages. Other requests for unknown paths get 404.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      // The build puts compressed copies beside the files; they are served under the names of the files only.
      preCompressed: true,
      globIgnore: ['**/*.{br,gz}'],
      setHeaders: (reply, path) => {
        // Files with a hash in their name never change; all others are revalidated.
        const forever = path.startsWith(join(folder, 'assets'));
        reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return refuse(request, reply, 404);
    if (!isBuilt) {
      const { request: sentences } = SENTENCES[localeOf(request.headers['accept-language'])];
      return reply.code(503).type('text/plain; charset=utf-8').send(sentences.notBuilt);
    }
    return reply.sendFile(RESIDENTS.test(pathOf(request)) ? 'residents.html' : 'index.html');
  });
}

function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const lastPart = pathOf(request).split('/').at(-1) ?? '';
  return !lastPart.includes('.') && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? '/';
}
