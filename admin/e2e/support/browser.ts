import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Flags for a machine without a screen, where the user may be root. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** False where no browser was found: the specs then are skipped, and counted as skipped. */
export function hasBrowser(): boolean {
  return inject('chromiumPath') !== null;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = inject('chromiumPath');
  if (executablePath === null) throw new Error('no browser');
  return chromium.launch({ executablePath, args: FLAGS });
}

export function productAddress(): string {
  return inject('address');
}
