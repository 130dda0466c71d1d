import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RunRejected } from './errors.mjs';
import {
  requireDiskSpace,
  requireFreePorts,
  requireWritableFile,
  requireWritableFolder,
} from './preconditions.mjs';
import { portsOf } from './targets/start-target.mjs';

describe('the benchmark does not start', () => {
  it('on a disk without space for the city, and names the required space', () => {
    const littleSpace = () => 1e9;
    expect(() => requireDiskSpace('/tmp', [1_000_000], false, littleSpace)).toThrow(RunRejected);
    expect(() => requireDiskSpace('/tmp', [1_000_000, 10_000], false, littleSpace)).toThrow(
      /1000000 and 10000 demands is about \d+\.\d GB in \/tmp, but there are 1\.0 GB/,
    );
  });

  it('with a city to keep where there is room for one copy only', () => {
    const roomForOne = () => 1.2e9;
    expect(() => requireDiskSpace('/tmp', [10_000], false, roomForOne)).not.toThrow();
    expect(() => requireDiskSpace('/tmp', [10_000], true, roomForOne)).toThrow(RunRejected);
  });

  it('where no port is free, or too few, and keeps none', async () => {
    let left = 0;
    const open = async () => {
      if (left === 0) throw new Error('listen EADDRINUSE');
      left -= 1;
      return { close: () => (left += 1) };
    };
    await expect(requireFreePorts(4, open)).rejects.toThrow(/up to 4 ports .* none is free .*EADDRINUSE/);
    left = 3;
    await expect(requireFreePorts(4, open)).rejects.toThrow(/up to 4 ports .* only 3 are free/);
    await requireFreePorts(3, open);
    expect(left).toBe(3);
    await requireFreePorts(portsOf({ cities: 2, connections: 32 }));
  });

  it('with a file to write that cannot be written, and leaves none behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lindan-bench-refusals-'));
    expect(() => requireWritableFile('json', join(folder, 'nowhere', '10k.json'))).toThrow(
      /--json: .*10k\.json cannot be written \(ENOENT\)/,
    );
    expect(() => requireWritableFile('json', folder)).toThrow(/cannot be written \(EISDIR\)/);
    requireWritableFile('json', join(folder, '10k.json'));
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('with a folder to keep cities in that is none', () => {
    expect(() => requireWritableFolder('keep', import.meta.filename)).toThrow(/--keep: .* is no folder/);
    expect(() => requireWritableFolder('keep', join(import.meta.filename, 'below'))).toThrow(/is no folder/);
    expect(() => requireWritableFolder('keep', '/proc/nowhere')).toThrow(
      /nothing can be written into \/proc/,
    );
    expect(() => requireWritableFolder('keep', '/nowhere/yet')).not.toThrow();
  });
});
