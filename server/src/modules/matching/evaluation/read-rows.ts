import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { LabelledText } from '../learning/labelled-text.js';

/** A file of rows that cannot be used, said in one sentence. */
export class BadRows extends Error {
  override readonly name = 'BadRows';
}

/**
 * Reads labelled texts, one JSON object a line, gzipped where the name ends in `.gz`. A row is raw (`title`, `description`) or
 * segmented (`words`); a segmented one is read as a description.
 * @param labelKey the field that holds the label
 * @throws BadRows
 */
export function readRows(file: string, labelKey: 'label' | 'unit'): readonly LabelledText[] {
  const lines = textOf(file).split('\n');
  const rows = lines.flatMap((line, place) =>
    line.trim() === '' ? [] : [rowOf(line, labelKey, `${file}, line ${place + 1}`)],
  );
  if (rows.length === 0) throw new BadRows(`${file} has no rows.`);
  return rows;
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new BadRows(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'damaged'}).`);
  }
}

function rowOf(line: string, labelKey: string, where: string): LabelledText {
  const row = parsed(line, where);
  const text = (key: string): string | undefined => {
    const value = row[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw new BadRows(`${where}: ${key} is no text.`);
    return value;
  };
  const label = text(labelKey)?.trim() ?? '';
  if (label === '') throw new BadRows(`${where} has no ${labelKey}.`);
  const words = text('words');
  const title = text('title');
  const description = text('description');
  if (words === undefined && title === undefined && description === undefined)
    throw new BadRows(`${where} has neither words nor title and description.`);
  if (words !== undefined) return { title: '', description: words, label };
  return { title: title ?? '', description: description ?? '', label };
}

function parsed(line: string, where: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, with the line.
  }
  throw new BadRows(`${where} is no JSON object.`);
}
