import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

/** Without the manifest: it lies in a folder with a dot, which is never served. */
const TEXT = /^[^.].*\.(js|css|html|svg|json)$/;
/** Below this a compressed copy saves no packet. */
const WORTH_IT_FROM_BYTES = 1_000;

const encodings = [
  {
    ending: '.br',
    compressed: (text: Buffer) =>
      promisify(brotliCompress)(text, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
  },
  { ending: '.gz', compressed: (text: Buffer) => promisify(gzip)(text, { level: 9 }) },
] as const;

/**
 * Puts a brotli and a gzip copy beside every text file of the build, each as small as it gets: it is compressed once
 * here instead of at every request. The server sends the copy that the browser can read.
 */
export function compressed(): Plugin {
  let folder: string;
  return {
    name: 'lindan-compressed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    async writeBundle() {
      const files = (await readdir(folder, { recursive: true })).filter((file) => TEXT.test(file));
      await Promise.all(files.map((file) => compress(join(folder, file))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const { size, mtimeMs } = await stat(file);
  if (size < WORTH_IT_FROM_BYTES) return;
  for (const { ending, compressed: copyOf } of encodings) {
    // Two builds write into one folder: what the first has compressed is left alone.
    const copy = await stat(file + ending).catch(() => undefined);
    if (copy === undefined || copy.mtimeMs < mtimeMs)
      await writeFile(file + ending, await copyOf(await readFile(file)));
  }
}
