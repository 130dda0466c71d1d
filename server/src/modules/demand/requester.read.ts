import { localPhone, maskAddress, maskName, maskPhone } from '@lindan/shared';
import { sql } from 'kysely';

import type { Field } from '../../read-model/mapping.js';
import { value } from '../../read-model/mapping.js';
import { unseal } from '../../read-model/unseal.js';
import { requesterDisclosure } from './demand.policy.js';

type Format = (text: string) => string;

interface SealedRequester {
  readonly demandId: string;
  readonly disclosure: 'FULL' | 'MASKED';
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/**
 * The requester as far as the viewer may read it. The database returns the disclosure and the ciphers; decrypting and
 * masking happen here, only for disclosed rows.
 */
export const requesterField: Field = value(
  (row, reader) => sql`(
    select json_build_object(
      'demandId', s.demand_id, 'disclosure', s.disclosure,
      'name', s.name_cipher, 'phone', s.phone_cipher, 'address', s.address_cipher)
    from (select q.*, ${requesterDisclosure(row, reader.viewer)} as disclosure from requesters q where q.demand_id = ${row.col('id')}) s
    where s.disclosure is not null
  )`,
  (found, finisher) => {
    const sealed = JSON.parse(found) as SealedRequester;
    const shown = (
      field: 'name' | 'phone' | 'address',
      mask: Format,
      form: Format = (text) => text,
    ): string | null => {
      const cipher = sealed[field];
      const decrypted = cipher === null ? null : unseal(finisher, cipher, sealed.demandId, field);
      if (decrypted === null) return null;
      const plain = form(decrypted);
      return sealed.disclosure === 'FULL' ? plain : mask(plain);
    };
    return {
      name: shown('name', maskName),
      phone: shown('phone', maskPhone, localPhone),
      address: shown('address', maskAddress),
    };
  },
);
