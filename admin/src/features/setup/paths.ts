import type { Role } from '@lindan/shared';

/** Where a gap is mended: pages of other features, told by their address what is to be filled in. */
export const mendPaths = {
  invite: (role: Role, where: { readonly where: string } | { readonly of: string }) =>
    `/people?${new URLSearchParams({ invite: role, ...where })}`,
  pair: (streetId: string) => `/pairings?${new URLSearchParams({ street: streetId })}`,
};
