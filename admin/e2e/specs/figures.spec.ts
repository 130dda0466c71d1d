import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignInPage } from '../pages/sign-in-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { Person } from '../support/person';

describe.skipIf(!hasBrowser())('a figure of the board', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(['7', '30'])('leads to as many rows as it says, in the last %s days', async (days) => {
    const person = await Person.at(browser, productAddress(), `community-board-${days}`, 'desk');
    const { page } = person;
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.signIn('community');
    await page.goto(`/board?days=${days}`);
    await page.getByRole('heading', { name: '需求到了哪一步' }).waitFor();
    const figures = await page.locator('main li:has(> a)').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const to = mark.querySelector('a')?.getAttribute('href');
        return to == null ? [] : [{ to, count: Number(mark.lastElementChild?.textContent) }];
      }),
    );
    const counted = figures.filter(({ count }) => count > 0);
    expect(counted.length).toBeGreaterThan(5);
    for (const { to, count } of counted) {
      // Some stand in a folded part of the page.
      await page.locator(`main li > a[href="${to}"]`).first().dispatchEvent('click');
      const total = await page.getByText(/共 \d+ 条/).innerText();
      expect(Number(/共 (\d+) 条/.exec(total)?.[1]), to).toBe(count);
      await page.goBack();
    }
    await person.meets('rows-behind');
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
