import { isDeepStrictEqual } from 'node:util';

/** The fields of the new content that differ from the record, for the event of the change. */
export function changedFields<Content extends object>(
  record: Content,
  content: Partial<Content>,
): readonly string[] {
  return Object.entries(content).flatMap(([field, value]) =>
    isDeepStrictEqual(record[field as keyof Content], value) ? [] : [field],
  );
}
