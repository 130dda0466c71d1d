import { basePhone, normalisePhone } from '@lindan/shared';

import type { Vault } from '../../personal-data/vault.js';

/** A requester as a resident or staff states one. */
export interface RequesterStatement {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
}

/**
 * The columns of a requester, encrypted and bound to their row. A phone is found by its base number, whatever its extension.
 * @param row the id of the demand or of the backer
 */
export function sealedRequester(vault: Vault, row: string, requester: RequesterStatement) {
  const seal = (field: string, text: string | null | undefined) =>
    text == null || text.trim() === '' ? null : vault.encrypt(text.trim(), row, field);
  const phone = requester.phone == null ? undefined : normalisePhone(requester.phone);
  return {
    nameCipher: seal('name', requester.name),
    phoneCipher: seal('phone', phone),
    phoneHash: phone === undefined ? null : vault.phoneHash(basePhone(phone)),
    addressCipher: seal('address', requester.address),
  };
}
