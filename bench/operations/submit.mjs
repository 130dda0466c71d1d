import { newId } from '../product.mjs';
import { fromCompetitor } from './competitor-answers.mjs';

const PHONES = 100_000_000;

let serial = 0;

/** A submission by signed-in staff. The other targets only insert a row with the same texts. */
export const submit = {
  name: 'submit',
  title: 'Submit',
  writes: true,
  inputs: ({ demands }) => demands,
  /** Each request submits a different demand. */
  renew: (input) => ({ ...input, serial: ++serial }),
  product: {
    document: 'SubmitDemand',
    account: ({ account }) => account,
    variables: (input) => ({
      input: {
        regionId: input.region_id,
        title: input.title,
        description: input.description,
        categoryCode: input.category_code,
        requester: {
          name: '王女士',
          phone: `138${String((input.serial * 7_919) % PHONES).padStart(8, '0')}`,
          address: `${1 + (input.serial % 60)}栋2单元302室`,
        },
        channel: 'GRID_VISIT',
        idempotencyKey: keyOf(input),
      },
    }),
    modes: ['registered'],
  },
  competitor: { document: 'Submit', variables: (input) => ({ input: plain(input, camelCased) }) },
  baseline: { statement: 'submit', values: (input) => [JSON.stringify(plain(input, (name) => name))] },
  rows: {
    product: ({ submitDemand }) => comparable(submitDemand.demand),
    competitor: ({ createDemand }) => comparable(fromCompetitor.demand(createDemand.demand)),
    baseline: comparable,
  },
  undo: (client) =>
    client.query(
      `delete from public.demands where city_id in (select id from public.regions where kind = 'CITY')
         and submitted_at >= $1 and starts_with(number, $2)`,
      [began, `XQ-${run}-`],
    ),
};

/** A unique key for each run and each request. */
const began = new Date();
const run = began.getTime().toString(36);
const keyOf = (input) => `${run}-${input.serial}`;

function comparable({ status, kind, urgency, channel, title, description, backers, category, region }) {
  return { status, kind, urgency, channel, title, description, backers, category, region };
}

function plain(input, named) {
  const row = {
    id: newId(),
    number: `XQ-${keyOf(input)}`,
    submitted_at: new Date().toISOString(),
    version: 1,
    status: 'SUBMITTED',
    kind: 'ISSUE',
    urgency: 'NORMAL',
    channel: 'GRID_VISIT',
    title: input.title,
    description: input.description,
    category_code: input.category_code,
    region_id: input.region_id,
    city_id: input.city_id,
    street_id: input.street_id,
    community_id: input.community_id,
    grid_id: input.grid_id,
    audience: [],
    backers: 1,
    returns: 0,
    awaits_ruling: false,
    waits_for: 'BUILDING_GROUP',
    tracking_hash: keyOf(input),
    is_demonstration: false,
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [named(name), value]));
}

function camelCased(name) {
  if (name === 'id') return 'rowId';
  return name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}
