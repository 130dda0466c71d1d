import { browserStorage, keysWith } from './browser-storage';

/** The keys of drafts (draft-store.ts), each with its person behind it. */
export const DRAFTS = 'lindan.draft.';
/** The keys of searches (recent-searches.ts), by person. */
export const SEARCHES = 'lindan.searches.';

let forgotten = 0;

/** How often this tab forgot drafts: an older draft writes nothing any more. */
export const timesForgotten = (): number => forgotten;

export function hasDrafts(person: string): boolean {
  return keysWith(browserStorage('localStorage'), `${DRAFTS}${person}/`).length > 0;
}

/** Signing out leaves nothing of a person on the computer, and no form that is still open writes it again. */
export function forgetKeptOf(person: string): void {
  forgotten += 1;
  for (const storage of [browserStorage('localStorage'), browserStorage('sessionStorage')])
    for (const key of [...keysWith(storage, `${DRAFTS}${person}/`), SEARCHES + person])
      storage.removeItem(key);
}

/** Another person goes on in this tab: the personal data of the drafts of others goes, and what they searched for. */
export function forgetPersonalDataOfOthers(person: string): void {
  const storage = browserStorage('sessionStorage');
  for (const key of keysWith(storage, DRAFTS))
    if (!key.startsWith(`${DRAFTS}${person}/`)) storage.removeItem(key);
  for (const key of keysWith(storage, SEARCHES)) if (key !== SEARCHES + person) storage.removeItem(key);
}
