import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The script files that a browser loads before it shows a page: the chunks of the given modules (entry, page, texts) and
 * their transitive static imports, each once. Dynamic imports, such as a dialog, do not count.
 */
export function scriptsOf(manifest, modules) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(`The build has no ${key}: was it moved? It is named in admin/bundle-budget.json.`);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const module of modules) visit(module);
  return [...files];
}

/** The gzipped script size of each page in bytes, next to its budget. */
export function weigh(pages, dist) {
  return pages.map(({ page, manifest, modules, most }) => {
    const files = scriptsOf(JSON.parse(readFileSync(join(dist, manifest), 'utf8')), modules);
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
      0,
    );
    return { page, files: files.length, bytes, most };
  });
}
