import { describe, expect, it } from 'vitest';
import { bytesNeeded, parseSize } from './city/sizes.mjs';
import { RunRejected } from './errors.mjs';
import { readOptions } from './options.mjs';

describe('rejected options', () => {
  it.each([
    [['--sise', '10k'], /--sise/],
    [['--size', 'big'], /--size must be/],
    [['--size', '10'], /--size must be/],
    [['--size', '100m'], /--size must be/],
    [['--only', 'list,boards'], /no operation "boards"; there are list, detail/],
    [['--rounds', '0'], /--rounds must be/],
    [['--rounds', 'three'], /--rounds must be/],
    [['--seconds', '-1'], /--seconds/],
    [['--connections', '1.5'], /--connections must be/],
    [['--keep', 'here', '--database', 'postgresql://localhost/empty'], /does not go with --database/],
    [['--size', '10k', '--smaller', '10k'], /--smaller must be smaller than --size \(10000\), but is 10000/],
    [['--smaller', 'some'], /--smaller must be a number/],
    [
      ['--size', '1m', '--smaller', '10k', '--database', 'postgresql://localhost/empty'],
      /--smaller loads a second city/,
    ],
    [['--keep='], /--keep needs a value/],
    [['10k'], /10k/],
  ])('%j', (args, message) => {
    expect(() => readOptions(args)).toThrow(RunRejected);
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('options', () => {
  it('that are left out are three rounds of all operations in a small city', () => {
    expect(readOptions([])).toMatchObject({ size: 10_000, rounds: 3, seconds: 4, connections: 32 });
    expect(readOptions([]).only).toEqual(['list', 'detail', 'board', 'search', 'suggest', 'claim', 'submit']);
  });

  it('name operations in any order and once', () => {
    expect(readOptions(['--only', 'board, list,board']).only).toEqual(['list', 'board']);
  });

  it('print the usage with --help', () => {
    expect(readOptions(['--help'])).toBeUndefined();
  });

  it.each([
    ['10k', 10_000],
    ['1M', 1_000_000],
    ['300', 300],
    ['0', undefined],
    ['1.5k', undefined],
  ])('take the size %s', (text, size) => {
    expect(parseSize(text)).toBe(size);
  });

  it('need more disk space for a larger city', () => {
    expect(bytesNeeded(1_000_000)).toBeGreaterThan(bytesNeeded(100_000) * 5);
  });
});
