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

/** The product of this worker. */
export function productAddress(): string {
  const addresses = inject('addresses');
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
  return addresses[(worker - 1) % addresses.length] ?? '';
}
