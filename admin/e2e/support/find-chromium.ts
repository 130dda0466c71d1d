import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What to do on a machine without a browser. */
export const HOW_TO_GET_ONE = [
  'No Chromium was found, so the tests in the browser are skipped. Get one with',
  '  apt-get install chromium fonts-noto-cjk     (Debian, Ubuntu)',
  '  npx playwright-core install chromium        (anywhere else)',
  'or name one in CHROMIUM_PATH.',
].join('\n');

/** The browser to test in: the one named, else the system's, else Playwright's; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return named;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onSystem = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onSystem, chromium.executablePath()].find((path) => existsSync(path));
}
