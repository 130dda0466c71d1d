import { browserStorage, keysWith } from './browser-storage';
import { hasNumber } from './personal-fields';

const KEPT = 8;
const PREFIX = 'lindan.searches.';
const keyOf = (person: string) => PREFIX + person;

/** What a person searched for in this tab, the latest first. Another tab and another person have their own. */
export function recentSearches(person: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(browserStorage('sessionStorage').getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a search, but for one that is somebody's number: several people use one computer. */
export function rememberSearch(person: string, search: string): void {
  if (search === '' || hasNumber(search)) return;
  const others = recentSearches(person).filter((one) => one !== search);
  const kept = JSON.stringify([search, ...others].slice(0, KEPT));
  try {
    browserStorage('sessionStorage').setItem(keyOf(person), kept);
  } catch {
    // The storage is full: the search is not offered again.
  }
}

/** Signing out leaves nothing, and another person who goes on in the tab finds nothing of others. */
export function forgetSearches(butOf?: string): void {
  const storage = browserStorage('sessionStorage');
  for (const key of keysWith(storage, PREFIX)) if (key !== keyOf(butOf ?? '')) storage.removeItem(key);
}
