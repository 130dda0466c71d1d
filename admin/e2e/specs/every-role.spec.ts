import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatchDeskPage } from '../pages/match-desk-page';
import { SignInPage } from '../pages/sign-in-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { Person } from '../support/person';

/** Every account of the demonstration, and a liaison in a corridor. */
const PEOPLE = [
  ['grid', 'desk'],
  ['grid', 'phone'],
  ['building', 'desk'],
  ['branch', 'desk'],
  ['community', 'desk'],
  ['street', 'desk'],
  ['unit', 'desk'],
  ['unit', 'phone'],
  ['member', 'phone'],
  ['supervisor', 'desk'],
  ['admin', 'desk'],
] as const;

describe.skipIf(!hasBrowser())('every role', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** A place that several roles have is looked at once on each kind of screen; the first place of a role always. */
  const seen = new Set<string>();

  it.each(PEOPLE)('%s finds its places in order, on a %s', async (account, screen) => {
    const person = await Person.at(browser, productAddress(), `${account}-${screen}`, screen);
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    const places = await signIn.places(screen);
    expect(places.length).toBeGreaterThan(1);
    for (const [index, path] of places.entries()) {
      if (index > 0 && seen.has(`${screen} ${path}`)) continue;
      seen.add(`${screen} ${path}`);
      await person.page.goto(path);
      await person.page.getByRole('heading', { level: 1 }).waitFor();
      await person.meets(path.slice(1));
    }
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('community staff reach what dispatches on a phone, wherever they have scrolled', async () => {
    const person = await Person.at(browser, productAddress(), 'community-dispatch', 'phone');
    const { page } = person;
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.signIn('community');
    await page.goto('/dispatch');
    await page.getByRole('list', { name: '派单台' }).getByRole('link').first().click();
    const desk = new MatchDeskPage(page);
    await desk.choose();
    for (const name of [/^派单/, /^放入领单大厅/]) {
      const button = desk.panel.getByRole('button', { name });
      // A covered button cannot be clicked.
      await button.click();
      await desk.asks();
      await person.meets('dispatch');
      await desk.panel.getByRole('button', { name: '取消' }).click();
      await page.mouse.wheel(0, -500);
    }
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
