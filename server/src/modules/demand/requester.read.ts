import { localPhone, maskAddress, maskName, maskPhone } from '@lindan/shared';
import { sql } from 'kysely';

import type { Field, Reader } from '../../read-model/mapping.js';
import { objectMapping, plainColumn, value } from '../../read-model/mapping.js';
import { unseal } from '../../read-model/unseal.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { requesterDisclosure } from './demand.policy.js';

type Format = (text: string) => string;

interface SealedRequester {
  /** The row that the ciphers are bound to. */
  readonly row: string;
  readonly disclosure: 'FULL' | 'MASKED';
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/**
 * A requester as far as the viewer may read it. The database returns the disclosure and the ciphers; decrypting and
 * masking happen here, only for disclosed rows.
 * @param rows a query of rows with the ciphers, `sealed_row` and `disclosure`
 */
function requesterOf(rows: (row: Row, reader: Reader) => Sql): Field {
  return value(
    (row, reader) => sql`(
      select json_build_object('row', s.sealed_row, 'disclosure', s.disclosure,
        'name', s.name_cipher, 'phone', s.phone_cipher, 'address', s.address_cipher)
      from (${rows(row, reader)}) s where s.disclosure is not null
    )`,
    (found, finisher) => {
      const sealed = JSON.parse(found) as SealedRequester;
      const shown = (
        field: 'name' | 'phone' | 'address',
        mask: Format,
        form: Format = (text) => text,
      ): string | null => {
        const cipher = sealed[field];
        const decrypted = cipher === null ? null : unseal(finisher, cipher, sealed.row, field);
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
}

/** The requester of a demand. */
export const requesterField = requesterOf(
  (row, reader) => sql`
    select q.*, q.demand_id as sealed_row, ${requesterDisclosure(row, reader.viewer)} as disclosure
    from requesters q where q.demand_id = ${row.col('id')}`,
);

const backed = rowOf('backed');

/** A neighbour that joined a demand, disclosed as the demand's own requester is. */
export const backerRead = objectMapping('Backer', 'backers', {
  number: plainColumn('number'),
  requester: requesterOf(
    (row, reader) => sql`
      select ${row.col('id')} as sealed_row, ${row.col('name_cipher')}, ${row.col('phone_cipher')},
        ${row.col('address_cipher')}, ${requesterDisclosure(backed, reader.viewer)} as disclosure
      from demands ${sql.ref(backed.alias)} where ${backed.col('id')} = ${row.col('demand_id')}`,
  ),
});
