import { describe, expect, it } from 'vitest';

import { momentsOf } from '@/components/time/period';

import { boardParamsOf } from './board-params';

const noon = new Date('2026-11-22T04:00:00Z');
const parse = (text: string) => boardParamsOf(noon, 'Asia/Shanghai')(new URLSearchParams(text));

describe('a period that makes no sense is the last thirty days', () => {
  it.each([
    'days=31',
    'from=2026-11-20&to=2026-11-01',
    'from=2026-11-20',
    'from=yesterday&to=today',
    'from=2020-01-01&to=2026-11-01',
    'from=2026-13-45&to=2026-14-01',
  ])('%s', (text) => expect(parse(text)).toEqual(parse('')));

  it('thirty days with today among them', () => {
    expect(parse('')).toMatchObject({ period: '30', from: '2026-10-24', to: '2026-11-22' });
  });
});

it('counts the last day whole, in the time of the city', () => {
  expect(momentsOf(parse('from=2026-11-01&to=2026-11-02'), 'Asia/Shanghai')).toEqual({
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-02T16:00:00.000Z',
  });
});

it('counts days by the calendar where the clocks change in between', () => {
  const late = new Date('2026-10-25T22:30:00Z');
  const { from, to } = boardParamsOf(late, 'Europe/Berlin')(new URLSearchParams('days=7'));
  expect({ from, to }).toEqual({ from: '2026-10-19', to: '2026-10-25' });
  expect(momentsOf({ from, to }, 'Europe/Berlin')).toEqual({
    from: '2026-10-18T22:00:00.000Z',
    to: '2026-10-25T23:00:00.000Z',
  });
});
