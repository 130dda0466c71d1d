import type { Page } from 'playwright-core';

interface SentRequest {
  readonly path: string;
  readonly kind: string;
  /** How many requests were answered, one after another, before this one was sent; none for the page itself. */
  readonly depth: number;
  /** What it followed from. */
  readonly after: SentRequest | undefined;
  isAnswered: boolean;
  bytes: number;
}

/** What a page fetched: how many bytes of script came over the wire, and the longest chain of requests. */
export interface FirstLoad {
  readonly scriptBytes: number;
  readonly chain: readonly string[];
}

/**
 * Watches a page from its first request on. What the page itself names is fetched after the page. What a script fetches
 * is taken to follow from every script and every answer of the API that had arrived by then: that is more than what the
 * browser calls its initiator, and never less: a list that is requested after the session is known has waited for that
 * answer, though no initiator records it.
 */
export async function watchFirstLoad(page: Page): Promise<() => FirstLoad> {
  const session = await page.context().newCDPSession(page);
  const requests = new Map<string, SentRequest>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator }) => {
    const url = new URL(request.url);
    const kind = type ?? 'Other';
    // No page waits for its icon or its socket.
    if (kind === 'Other' || kind === 'WebSocket' || url.protocol === 'data:') return;
    const all = [...requests.values()];
    const causes = all.filter((other) =>
      initiator.type === 'script'
        ? other.isAnswered && other.kind !== 'Stylesheet'
        : other.kind === 'Document',
    );
    const after = causes.reduce<SentRequest | undefined>(
      (deepest, cause) => (deepest === undefined || cause.depth > deepest.depth ? cause : deepest),
      undefined,
    );
    requests.set(requestId, {
      path: url.pathname,
      kind,
      depth: after === undefined ? 0 : after.depth + 1,
      after,
      isAnswered: false,
      bytes: 0,
    });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request === undefined) return;
    request.isAnswered = true;
    request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return () => {
    const all = [...requests.values()];
    const deepest = all.reduce((one, other) => (other.depth > one.depth ? other : one));
    return {
      scriptBytes: all.filter(({ kind }) => kind === 'Script').reduce((sum, { bytes }) => sum + bytes, 0),
      chain: chainTo(deepest),
    };
  };
}

function chainTo(request: SentRequest | undefined): string[] {
  return request === undefined ? [] : [...chainTo(request.after), request.path];
}
