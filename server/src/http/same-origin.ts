import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request with a cookie comes from one of our own pages (protection against cross-site requests). Browsers send the
 * origin with every request that could do harm, and no other site can suppress it; a request without it is not from a browser.
 * @param host the host in the request
 */
export function isSameOrigin(headers: IncomingHttpHeaders, host: string, publicUrl: string | null): boolean {
  const { origin } = headers;
  if (origin !== undefined) {
    return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
