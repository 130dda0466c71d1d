import { expect, it } from 'vitest';

import { firstWrongDate, readDates } from './read-dates';

it('reads dates however they are apart', () => {
  expect(readDates('2027-01-01\n2027-02-05， 2027-02-06、2027-02-07')).toEqual([
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
  ]);
  expect(readDates(undefined)).toEqual([]);
});

it('names the first entry that is no date', () => {
  expect(firstWrongDate('2027-01-01 2027-1-2')).toBe('2027-1-2');
  expect(firstWrongDate('2027-13-01')).toBe('2027-13-01');
  expect(firstWrongDate('2027-01-01')).toBeUndefined();
});
