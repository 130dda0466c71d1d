import { describe, expect, it } from 'vitest';

import { countStatements } from '../test/count-statements.js';
import { aClaimedOrder } from '../test/factories/order.js';
import { setStage } from '../test/stage.js';

const stage = setStage();
const read = async (selection: string, variables: object = {}) => {
  const { id } = await aClaimedOrder(stage.city);
  const declared = 'query ($id: ID!, $yes: Boolean = true, $no: Boolean = false)';
  return stage.operate<Record<string, unknown>>(
    stage.city.staff.community,
    `${declared} { order(id: $id) { status @skip(if: $no) @include(if: $yes) ${selection} } } fragment Names on Unit { name ...Ids } fragment Ids on Unit { id }`,
    { id, ...variables },
  );
};

describe('what a document selects', () => {
  it('may be renamed, also twice', async () => {
    const { value } = await read('a: number b: number unit { called: name }');
    expect(value['a']).toMatch(/^GD/);
    expect(value['b']).toBe(value['a']);
    expect(value['unit']).toEqual({ called: expect.any(String) });
  });

  it('may be spread over fragments, in each other and inline', async () => {
    const { value } = await read('unit { ...Names ... { kind } ... on Unit { code } }');
    expect(Object.keys(value['unit'] as object).sort((a, b) => a.localeCompare(b))).toEqual([
      'code',
      'id',
      'kind',
      'name',
    ]);
  });

  it('may be asked for in several places under one name', async () => {
    const { value } = await read('demand { number } other: demand { region { name } } demand { title }');
    expect(value['demand']).toEqual({ number: expect.any(String), title: expect.any(String) });
    expect(value['other']).toEqual({ region: { name: '第一网格' } });
  });

  it('is left out and not read where the document says so', async () => {
    const { result, statements } = await countStatements(stage.services.database, () =>
      read(
        'result @skip(if: true) note @include(if: $no) demand @skip(if: $yes) { requester { name } } tier',
      ),
    );
    expect(Object.keys(result.value)).toEqual(['status', 'tier']);
    expect(statements.at(-1)).not.toContain('requesters');
  });

  it('may name types, and may go in circles as deep as documents may', async () => {
    const { value } = await read(
      '__typename demand { __typename orders { __typename demand { orders { status } } } }',
    );
    expect(value).toEqual({
      __typename: 'Order',
      status: 'CLAIMED',
      demand: {
        __typename: 'Demand',
        orders: [{ __typename: 'Order', demand: { orders: [{ status: 'CLAIMED' }] } }],
      },
    });
  });

  it('is answered with null where there is nothing', async () => {
    const { value } = await read(
      'resource { title } proposedUnit { name } verifiedAt demand { rating { solved } mergedInto { id } location { latitude } }',
    );
    expect(value).toEqual({
      status: 'CLAIMED',
      resource: null,
      proposedUnit: null,
      verifiedAt: null,
      demand: { rating: null, mergedInto: null, location: null },
    });
  });
});
