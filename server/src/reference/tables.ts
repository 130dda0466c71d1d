import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(`../../data/${name}.tsv`, import.meta.url));

/** The tables that come with Lindan, as files. */
export const REFERENCE_TABLES = {
  divisions: file('divisions'),
  units: file('units'),
  categories: file('taxonomy'),
  resources: file('resources'),
  demands: file('demands'),
} as const;
