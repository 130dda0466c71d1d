import { browserStorage } from './browser-storage';
import { SEARCHES } from './kept-of-person';
import { hasNumber } from './personal-fields';

const KEPT = 8;
const keyOf = (person: string) => SEARCHES + person;

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
