import { describe, expect, it } from 'vitest';

import { parseDemandListParams, STATUSES_OF_VIEW, toDemandFilter } from './demand-list-params';

const parse = (text: string) => parseDemandListParams(new URLSearchParams(text));
const filterOf = (text: string) => toDemandFilter(parse(text), 'Asia/Shanghai');

describe('an address that makes no sense shows the plain list', () => {
  it.each(['view=mine', 'status=LOST', 'urgency=SOON', 'clock=red', 'order=RANDOM', 'kind=TICKET'])(
    '%s',
    (text) => {
      expect(parse(text)).toEqual(parse(''));
    },
  );

  it('a state that the view does not hold is not queried', () => {
    expect(parse('view=ended&status=LISTED').status).toEqual([]);
  });
});

describe('the address decides what is queried', () => {
  it('open demands, the next to be let down first, when it says nothing', () => {
    expect(parse('').order).toBe('DUE_ASC');
    expect(filterOf('').status).toEqual(STATUSES_OF_VIEW.open);
  });

  it('every state when it says all', () => {
    expect(filterOf('view=all').status).toBeUndefined();
  });

  it('no category yet', () => {
    expect(filterOf('category=none')).toMatchObject({ withoutCategory: true });
    expect(filterOf('category=none')).not.toHaveProperty('categoryCode');
  });

  it('the states chosen, place, category and words', () => {
    expect(filterOf('status=SCREENED.LISTED&place=p1&category=A01&search=路灯')).toMatchObject({
      status: ['SCREENED', 'LISTED'],
      regionId: 'p1',
      categoryCode: 'A01',
      search: '路灯',
    });
  });

  it('the days of a figure, the last one whole; days that make no sense are none', () => {
    expect(filterOf('view=all&from=2026-11-01&to=2026-11-02')).toMatchObject({
      submittedFrom: '2026-10-31T16:00:00.000Z',
      submittedTo: '2026-11-02T16:00:00.000Z',
    });
    expect(parse('from=2026-11-03&to=2026-11-02').period).toBeUndefined();
  });
});
