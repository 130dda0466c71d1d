import { describe, expect, it } from 'vitest';
import { isBatched, takeValuesFromBatch } from './batch-input.js';
import { derivedFrom, NOW, parameter } from './parameter.js';

const PLACE = '/*batch input*/';

describe('a statement for several', () => {
  it('takes what it would have bound from the rows that it is given', () => {
    const text = `with ${PLACE} select ordinal, $1::uuid, $2, $3::text[], $1::uuid, $4 from batch`;
    expect(isBatched(text)).toBe(true);
    const values = [parameter('id'), 'CLAIM', ['a'], NOW];
    expect(takeValuesFromBatch({ text, values })).toEqual({
      text:
        'with batch as materialized (select * from json_to_recordset($1::json) as rows (ordinal integer,p1 uuid,p2 text,p3 text[],p4 timestamptz))' +
        ' select ordinal, batch.p1, batch.p2, batch.p3, batch.p1, batch.p4 from batch',
      values,
    });
  });

  it.each([
    ['comes with the attempt', parameter('id')],
    ['is a number', 7],
    ['is nothing', null],
    ['follows from the moment', derivedFrom(NOW, (now) => now.getTime())],
  ])('has to say the type of what %s', (_what, value) => {
    expect(() =>
      takeValuesFromBatch({ text: `with ${PLACE} select $1 from batch`, values: [value] }),
    ).toThrow('is not stated');
  });
});
