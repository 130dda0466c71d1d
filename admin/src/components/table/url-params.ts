/** What a list shows is in its address. These read one parameter each; what makes no sense counts as absent. */
export function readOne<T extends string>(
  search: URLSearchParams,
  key: string,
  allowed: readonly T[],
): T | undefined {
  const value = search.get(key);
  return allowed.find((one) => one === value);
}

export function readMany<T extends string>(search: URLSearchParams, key: string, allowed: readonly T[]): T[] {
  const values = (search.get(key) ?? '').split('.');
  return allowed.filter((one) => values.includes(one));
}

export function readText(search: URLSearchParams, key: string, max = 200): string | undefined {
  const value = search.get(key)?.trim();
  return value === undefined || value === '' ? undefined : value.slice(0, max);
}

export function readFlag(search: URLSearchParams, key: string): boolean {
  return search.get(key) === '1';
}

/** A new address: `undefined`, empty lists and `false` leave their parameter out. */
export function withParams(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | readonly string[] | boolean | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    const text =
      typeof value === 'boolean'
        ? value
          ? '1'
          : ''
        : typeof value === 'string'
          ? value
          : (value ?? []).join('.');
    if (text === '') next.delete(key);
    else next.set(key, text);
  }
  return next;
}

/**
 * The position in a list: the cursors of the pages so far, the last one being the current page's. A cursor is opaque, so
 * the parameter is repeated instead of joined by a separator.
 */
export const PAGE_KEY = 'at';

export function readCursors(search: URLSearchParams): string[] {
  return search.getAll(PAGE_KEY).filter((cursor) => cursor !== '');
}

export function writeCursors(search: URLSearchParams, cursors: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(PAGE_KEY);
  for (const cursor of cursors) next.append(PAGE_KEY, cursor);
  return next;
}
