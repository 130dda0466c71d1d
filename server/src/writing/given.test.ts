import { describe, expect, it } from 'vitest';

import { from, NOW, slot } from '../reading/later.js';
import { inRows, isForSeveral } from './given.js';

const PLACE = '/*given*/';

describe('a statement for several', () => {
  it('takes what it would have bound from the rows that it is given', () => {
    const text = `with ${PLACE} select nth, $1::uuid, $2, $3::text[], $1::uuid, $4 from given`;
    expect(isForSeveral(text)).toBe(true);
    const values = [slot('id'), 'CLAIM', ['a'], NOW];
    expect(inRows({ text, values })).toEqual({
      text:
        'with given as materialized (select * from json_to_recordset($1::json) as rows (nth integer,p1 uuid,p2 text,p3 text[],p4 timestamptz))' +
        ' select nth, given.p1, given.p2, given.p3, given.p1, given.p4 from given',
      values,
    });
  });

  it.each([
    ['comes with the attempt', slot('id')],
    ['is a number', 7],
    ['is nothing', null],
    ['follows from the moment', from(NOW, (now) => now.getTime())],
  ])('has to say the type of what %s', (_what, value) => {
    expect(() => inRows({ text: `with ${PLACE} select $1 from given`, values: [value] })).toThrow(
      'the type is not said',
    );
  });
});
