import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListPage } from '../pages/list-page';
import { SignInPage } from '../pages/sign-in-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { Person } from '../support/person';

/** Lists of the demonstration that do not fit on a page, in several orders. */
const LISTS = [
  ['community', '/demands'],
  ['community', '/demands?view=all'],
  ['community', '/resources'],
  ['admin', '/units'],
] as const;

/** A row without the time that is left, which goes on while the list is walked. */
const withoutClock = (row: string): string => row.replace(/剩 [^\t]*/, '');

describe.skipIf(!hasBrowser())('a list that does not fit on a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(LISTS)('is walked by %s from %s to its end and back', async (account, path) => {
    const person = await Person.at(browser, productAddress(), `${account}-pages`, 'desk');
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    await person.page.goto(path);
    const list = new ListPage(person.page);
    const first = await list.rows();
    const seen = [...first];
    let pages = 1;
    while (await list.goOn()) {
      pages += 1;
      seen.push(...(await list.rows()));
    }
    expect(pages).toBeGreaterThan(1);
    expect(new Set(seen).size, 'each row once').toBe(seen.length);
    expect(seen).toHaveLength(await list.total());
    for (; pages > 1; pages -= 1) await list.goBack();
    expect((await list.rows()).map(withoutClock)).toEqual(first.map(withoutClock));
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
