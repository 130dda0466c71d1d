import { readdirSync, readFileSync } from 'node:fs';

/** A file of SQL, by its name without the ending. */
export interface SqlFile {
  readonly name: string;
  readonly text: string;
}

/** The build carries no SQL into `dist`: the built server reads it where it is written, and the image keeps it. */
const SOURCES = new URL('../../src/database/', import.meta.url);

/** The SQL files of a folder, in the order of their names. */
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
