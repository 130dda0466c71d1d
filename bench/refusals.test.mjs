import { describe, expect, it } from 'vitest';
import { refuseUnwritable, refuseWithoutPort, refuseWithoutSpace } from './refusals.mjs';
import { Refused } from './refused.mjs';

describe('the bench does not begin', () => {
  it('on a disk without room for the city, and says how much it takes', () => {
    const littleSpace = () => 1e9;
    expect(() => refuseWithoutSpace('/tmp', [1_000_000], false, littleSpace)).toThrow(Refused);
    expect(() => refuseWithoutSpace('/tmp', [1_000_000, 10_000], false, littleSpace)).toThrow(
      /1000000 and 10000 demands is about \d+\.\d GB in \/tmp, but there are 1\.0 GB/,
    );
  });

  it('with a city to keep where there is room for one copy only', () => {
    const roomForOne = () => 1.2e9;
    expect(() => refuseWithoutSpace('/tmp', [10_000], false, roomForOne)).not.toThrow();
    expect(() => refuseWithoutSpace('/tmp', [10_000], true, roomForOne)).toThrow(Refused);
  });

  it('where no port is free', async () => {
    const noneFree = () => Promise.reject(new Error('listen EADDRINUSE'));
    await expect(refuseWithoutPort(noneFree)).rejects.toThrow(/No port on 127.0.0.1 is free .*EADDRINUSE/);
  });

  it('with a file to write into no folder', () => {
    expect(() => refuseUnwritable('json', '/nowhere/10k.json')).toThrow(
      /--json: there is no folder \/nowhere/,
    );
  });
});
