/**
 * What is kept on this device. Private windows and full disks refuse `localStorage`: then it lasts as long as the
 * page is open, and nothing breaks.
 */
const memory = new Map<string, string>();

export const deviceStorage = {
  read(key: string): string | null {
    try {
      return window.localStorage.getItem(key) ?? memory.get(key) ?? null;
    } catch {
      return memory.get(key) ?? null;
    }
  },
  write(key: string, value: string): void {
    try {
      window.localStorage.setItem(key, value);
      memory.delete(key);
    } catch {
      memory.set(key, value);
    }
  },
  remove(key: string): void {
    memory.delete(key);
    try {
      window.localStorage.removeItem(key);
    } catch {
      // It was never there.
    }
  },
};

/** Reads what an earlier version of the page may have written: anything that does not fit counts as absent. */
export function readJson<Value>(key: string, fits: (value: unknown) => value is Value): Value | undefined {
  const text = deviceStorage.read(key);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function writeJson(key: string, value: unknown): void {
  deviceStorage.write(key, JSON.stringify(value));
}
