/** Every address under /r/, spelled here and nowhere else. */
export const residentPaths = {
  start: () => '/r/',
  track: (placeCode?: string) => (placeCode === undefined ? '/r/track' : `${home(placeCode)}/track`),
  place: (placeCode: string) => home(placeCode),
  say: (placeCode: string) => `${home(placeCode)}/say`,
  sent: (placeCode: string) => `${home(placeCode)}/sent`,
  services: (placeCode: string) => `${home(placeCode)}/services`,
  service: (placeCode: string, resourceId: string) =>
    `${home(placeCode)}/services/${encodeURIComponent(resourceId)}`,
};

const home = (placeCode: string) => `/r/${encodeURIComponent(placeCode)}`;

export type Address =
  | { readonly page: 'start' | 'track' | 'unknown' }
  | { readonly page: 'place' | 'say' | 'sent' | 'services' | 'placeTrack'; readonly placeCode: string }
  | { readonly page: 'service'; readonly placeCode: string; readonly resourceId: string };

/** What a path shows. `track` is a page, never a place. */
export function addressOf(path: string): Address {
  const [root, placeCode, page, resourceId, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  if (root !== 'r' || rest.length > 0) return { page: 'unknown' };
  if (placeCode === undefined) return { page: 'start' };
  if (placeCode === 'track') return { page: page === undefined ? 'track' : 'unknown' };
  if (page === undefined) return { page: 'place', placeCode };
  if (resourceId !== undefined) {
    return page === 'services' ? { page: 'service', placeCode, resourceId } : { page: 'unknown' };
  }
  if (page === 'say' || page === 'sent' || page === 'services') return { page, placeCode };
  return page === 'track' ? { page: 'placeTrack', placeCode } : { page: 'unknown' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
