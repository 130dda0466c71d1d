import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseNoFolder, refuseUnwritable, refuseWithoutPort, refuseWithoutSpace } from './refusals.mjs';
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

  it('with a file to write that cannot be written, and leaves none behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lindan-bench-refusals-'));
    expect(() => refuseUnwritable('json', join(folder, 'nowhere', '10k.json'))).toThrow(
      /--json: .*10k\.json cannot be written \(ENOENT\)/,
    );
    expect(() => refuseUnwritable('json', folder)).toThrow(/cannot be written \(EISDIR\)/);
    refuseUnwritable('json', join(folder, '10k.json'));
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('with a folder to keep cities in that is none', () => {
    expect(() => refuseNoFolder('keep', import.meta.filename)).toThrow(/--keep: .* is no folder/);
    expect(() => refuseNoFolder('keep', '/nowhere/yet')).not.toThrow();
  });
});
