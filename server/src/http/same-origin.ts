import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that bears a cookie comes from a page of ours. Browsers say where a request comes from when it
 * could do harm; whoever says nothing is no browser, and no other site can make a browser say nothing.
 * @param host the host that the client asked for
 */
export function isSameOrigin(headers: IncomingHttpHeaders, host: string, publicUrl: string | null): boolean {
  const { origin } = headers;
  if (origin !== undefined) {
    return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
