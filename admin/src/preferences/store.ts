/** What a person chose on this machine. A browser that forbids storage forgets it, and nothing else happens. */
const PREFIX = 'lindan.';

export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function writePreference(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Private windows and full disks: the choice holds until the page is closed.
  }
}
