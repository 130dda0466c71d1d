import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import type { App } from './app.js';
import { buildApp } from './app.js';

let services: TestServices;
let app: App;
let pages: string;

beforeAll(async () => {
  services = await startServices();
  pages = mkdtempSync(join(tmpdir(), 'lindan-pages-'));
  writeFileSync(join(pages, 'index.html'), '<title>console</title>');
  writeFileSync(join(pages, 'residents.html'), '<title>residents</title>');
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'assets', 'main-abc123.js'), 'export {};');
  compressedCopies(join(pages, 'index.html'), 'page');
  writeFileSync(join(pages, 'assets', 'long-abc123.js'), 'export const long = 1;');
  compressedCopies(join(pages, 'assets', 'long-abc123.js'), 'script');
  mkdirSync(join(pages, '.vite'));
  writeFileSync(join(pages, '.vite', 'console.json'), '{}');
  app = await buildApp(services, { pages });
});
afterAll(async () => {
  await app.close();
  await services.close();
  rmSync(pages, { recursive: true, force: true });
});

/** The compressed copies that a build adds. The text shows which copy was sent. */
function compressedCopies(file: string, text: string): void {
  writeFileSync(`${file}.br`, brotliCompressSync(`small ${text}`));
  writeFileSync(`${file}.gz`, gzipSync(`middling ${text}`));
}

/** Requests a page with an `Accept-Encoding`, as a browser does. */
async function sent(
  url: string,
  accepted: string,
): Promise<{ body: string; headers: Record<string, unknown> }> {
  const { rawPayload, headers } = await app.http.inject({
    method: 'GET',
    url,
    headers: { accept: '*/*', 'accept-encoding': accepted },
  });
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[String(headers['content-encoding'])];
  return { body: String(unpack?.(rawPayload) ?? rawPayload), headers };
}

describe('the pages', () => {
  const page = async (
    url: string,
    accept = 'text/html',
  ): Promise<{ status: number; body: string; cache: string }> => {
    const { statusCode, body, headers } = await app.http.inject({ method: 'GET', url, headers: { accept } });
    return { status: statusCode, body, cache: String(headers['cache-control']) };
  };

  it.each(['/', '/orders/018f?status=OFFERED', '/rules'])('of the console are served at %s', async (url) => {
    expect(await page(url)).toMatchObject({ status: 200, body: '<title>console</title>', cache: 'no-cache' });
  });

  it.each(['/r', '/r/', '/r/abc123', '/r/abc123/track?number=1'])(
    'of the residents are served at %s',
    async (url) => {
      expect(await page(url)).toMatchObject({
        status: 200,
        body: '<title>residents</title>',
        cache: 'no-cache',
      });
    },
  );

  it('keep their hashed files for ever', async () => {
    expect(await page('/assets/main-abc123.js', '*/*')).toMatchObject({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
    });
  });

  it.each([
    ['br', 'gzip, deflate, br', 'small'],
    ['gzip', 'gzip, deflate', 'middling'],
  ])('are sent compressed as %s to who reads %s', async (encoding, accepted, size) => {
    for (const [url, text, type] of [
      ['/assets/long-abc123.js', 'script', /javascript/],
      ['/orders', 'page', /^text\/html; charset=utf-8$/],
    ] as const) {
      const answer = await sent(url, accepted);
      expect(answer.body).toBe(`${size} ${text}`);
      expect(answer.headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': expect.stringMatching(type),
        vary: expect.stringMatching(/accept-encoding/i),
      });
    }
  });

  it('are sent uncompressed to clients without compression, and where no copy is worth it', async () => {
    for (const [url, accepted] of [
      ['/assets/long-abc123.js', 'identity'],
      ['/assets/main-abc123.js', 'gzip, br'],
    ] as const) {
      const answer = await sent(url, accepted);
      expect(answer.body).toMatch(/^export /);
      expect(answer.headers).not.toHaveProperty('content-encoding');
      // A shared cache must not send one client's encoding to another.
      expect(answer.headers['vary']).toMatch(/accept-encoding/i);
    }
  });

  it('keep compressed copies as long as what they are copies of', async () => {
    const cacheOf = async (url: string) => (await sent(url, 'br')).headers['cache-control'];
    expect(await cacheOf('/assets/long-abc123.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/orders')).toBe('no-cache');
  });

  it.each([
    '/assets/long-abc123.js.br',
    '/index.html.gz',
    '/.vite/console.json',
    '/assets/gone.js',
    '/robots.txt',
    '/../../package.json',
    '/%2e%2e/package.json',
  ])('are not served for %s', async (url) => expect((await page(url)).status).toBeGreaterThanOrEqual(400));

  it('are not served to programs that ask for something else, or by POST', async () => {
    expect((await page('/api/v1/orders', 'application/json')).status).toBe(404);
    expect((await app.http.inject({ method: 'POST', url: '/orders' })).statusCode).toBe(404);
  });

  it('allow no scripts but their own', async () => {
    const { headers } = await app.http.inject({ method: 'GET', url: '/' });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('say so when they are not built', async () => {
    const unbuilt = await buildApp(services, {
      pages: join(pages, 'nowhere'),
      logTo: { write: () => undefined },
    });
    const { statusCode, body } = await unbuilt.http.inject({ method: 'GET', url: '/' });
    expect([statusCode, body]).toEqual([503, expect.stringContaining('npm run build')]);
    await unbuilt.close();
  });
});
