import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseNoFolder, refuseUnwritable, refuseWithoutPorts, refuseWithoutSpace } from './refusals.mjs';
import { Refused } from './refused.mjs';
import { portsOf } from './sides/start-side.mjs';

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

  it('where no port is free, or too few, and keeps none', async () => {
    let left = 0;
    const open = async () => {
      if (left === 0) throw new Error('listen EADDRINUSE');
      left -= 1;
      return { close: () => (left += 1) };
    };
    await expect(refuseWithoutPorts(4, open)).rejects.toThrow(/up to 4 ports .* none is free .*EADDRINUSE/);
    left = 3;
    await expect(refuseWithoutPorts(4, open)).rejects.toThrow(/up to 4 ports .* only 3 are free/);
    await refuseWithoutPorts(3, open);
    expect(left).toBe(3);
    await refuseWithoutPorts(portsOf({ cities: 2, connections: 32 }));
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
    expect(() => refuseNoFolder('keep', join(import.meta.filename, 'below'))).toThrow(/is no folder/);
    expect(() => refuseNoFolder('keep', '/proc/nowhere')).toThrow(/nothing can be written into \/proc/);
    expect(() => refuseNoFolder('keep', '/nowhere/yet')).not.toThrow();
  });
});
