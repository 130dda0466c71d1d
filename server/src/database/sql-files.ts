import { readdirSync, readFileSync } from 'node:fs';

/** An SQL file, by its name without the extension. */
export interface SqlFile {
  readonly name: string;
  readonly text: string;
}

/** The build copies no SQL into `dist`: the server reads the source files, which the image contains. */
const SOURCES = new URL('../../src/database/', import.meta.url);

/** The SQL files of a folder, by name. */
export function sqlFiles(folder: 'migrations' | 'functions'): readonly SqlFile[] {
  const from = new URL(`${folder}/`, SOURCES);
  return readdirSync(from)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      text: readFileSync(new URL(file, from), 'utf8'),
    }));
}
