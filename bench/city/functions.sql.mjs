/**
 * SQL functions of the data generator. Values are hashes of a row number and a salt, not random, so that two loads of one size
 * are identical.
 */
export const FUNCTIONS = `
create schema bench;

create function bench.pick(n bigint, salt bigint, among integer) returns integer
language sql immutable parallel safe as $$
  select ((hashint8extended(n, salt) & 9223372036854775807) % among)::integer
$$;

/** UUID version 7, ordered by time like the product's ids. Kind and row number make it unique. */
create function bench.id(kind integer, at timestamptz, n bigint) returns uuid
language sql immutable parallel safe as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
    || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid
$$;

/** The product's number format: the local date and at least five digits. */
create function bench.number(prefix text, at timestamptz, n bigint) returns text
language sql immutable parallel safe as $$
  select prefix || to_char(at at time zone 'Asia/Shanghai', 'YYMMDD') || '-' || lpad(n::text, greatest(5, length(n::text)), '0')
$$;

create function bench.hours(n bigint, salt bigint, fewest integer, most integer, share double precision)
returns interval language sql immutable parallel safe as $$
  select make_interval(secs => share * 36 * (100 * fewest + bench.pick(n, salt, 100 * (most - fewest))))
$$;
`;

/** The kind digits of generated ids. */
export const KIND = {
  person: 1,
  region: 2,
  unit: 3,
  membership: 4,
  resource: 5,
  demand: 6,
  order: 7,
  returned: 8,
  rating: 9,
  event: 16,
};
