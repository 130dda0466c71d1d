import { built } from '../product.mjs';
import { dataKeys, lookupKey } from './secrets.mjs';

const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗';
const BATCH = 10_000;

/** Inserts the requesters of the demands, encrypted by the product's vault. Each ciphertext is bound to its row. */
export async function loadRequesters(client) {
  const { Vault } = await built('personal-data/vault.js');
  const vault = new Vault({ dataKeys, lookupKey });
  for (let after = 0; ; after += BATCH) {
    const { rows } = await client.query('select n, id from bench.lives where n > $1 and n <= $2 order by n', [
      after,
      after + BATCH,
    ]);
    if (rows.length === 0) return;
    await client.query(
      `insert into requesters (demand_id, name_cipher, phone_cipher, phone_hash, address_cipher)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])`,
      columnsOf(rows.map(({ n, id }) => sealed(vault, Number(n), id))),
    );
  }
}

function sealed(vault, n, id) {
  const phone = `+86138${String((n * 7_919) % 100_000_000).padStart(8, '0')}`;
  const name = `${SURNAMES[n % SURNAMES.length]}${n % 2 === 0 ? '女士' : '先生'}`;
  const address = `${1 + (n % 60)}栋${1 + (n % 4)}单元${1 + (n % 18)}0${1 + (n % 4)}室`;
  return [
    id,
    vault.encrypt(name, id, 'name'),
    vault.encrypt(phone, id, 'phone'),
    vault.phoneHash(phone),
    vault.encrypt(address, id, 'address'),
  ];
}

function columnsOf(rows) {
  return rows[0].map((_, column) => rows.map((row) => row[column]));
}
