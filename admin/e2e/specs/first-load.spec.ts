import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignInPage } from '../pages/sign-in-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { Person } from '../support/person';
import type { FirstLoad } from '../support/waterfall';
import { watchFirstLoad } from '../support/waterfall';

/** Requests one after another, once the page itself is there. */
const LONGEST_CHAIN = 3;
/** Over the wire, compressed; finer budgets are kept by check:bundle. */
const MOST_SCRIPT_BYTES = 380_000;

describe.skipIf(!hasBrowser())('the first load', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function load(page: Page, path: string, isThere: () => Promise<unknown>): Promise<FirstLoad> {
    const measure = await watchFirstLoad(page);
    await page.goto(path);
    await isThere();
    await page.waitForLoadState('networkidle');
    return measure();
  }

  function expectQuick(what: string, { scriptBytes, chain }: FirstLoad): void {
    process.stdout.write(`${what}: ${(scriptBytes / 1000).toFixed(1)} kB of script, ${chain.join(' → ')}\n`);
    expect(scriptBytes).toBeGreaterThan(0);
    expect(scriptBytes).toBeLessThan(MOST_SCRIPT_BYTES);
    expect(chain.length - 1, chain.join(' → ')).toBeLessThanOrEqual(LONGEST_CHAIN);
  }

  it.each(['/sign-in', '/'])('of the sign-in page is short, coming by %s', async (path) => {
    const { page, leave } = await someone('sign-in');
    expectQuick(`sign-in by ${path}`, await load(page, path, () => page.getByLabel('账号').waitFor()));
    await leave();
  });

  it('of a list is short, for somebody who is signed in and whose browser holds nothing yet', async () => {
    const first = await someone('list');
    const signIn = new SignInPage(first.page);
    await signIn.open();
    await signIn.signIn('community');
    const cookies = await first.page.context().cookies();
    await first.leave();

    const { page, leave } = await someone('list');
    await page.context().addCookies(cookies);
    expectQuick('list', await load(page, '/demands', () => page.getByRole('row').nth(1).waitFor()));
    await leave();
  });

  async function someone(name: string): Promise<{ page: Page; leave: () => Promise<void> }> {
    const person = await Person.at(browser, productAddress(), name, 'desk');
    return { page: person.page, leave: () => person.leave() };
  }
});
