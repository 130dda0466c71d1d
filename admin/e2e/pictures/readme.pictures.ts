import { resolve } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatchDeskPage } from '../pages/match-desk-page';
import { ResidentsPage } from '../pages/residents-page';
import { SignInPage } from '../pages/sign-in-page';
import { openBrowser, productAddress } from '../support/browser';
import { gridOfTheBuildingGroup } from '../support/demonstration';
import { Person } from '../support/person';

const IMAGES = resolve(import.meta.dirname, '../../../docs/images');

describe('pictures for the README', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function signedIn(account: string, screen: 'desk' | 'phone') {
    const person = await Person.at(browser, productAddress(), account, screen);
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    return person;
  }

  it('the match desk', async () => {
    const person = await signedIn('community', 'desk');
    await person.page.goto('/dispatch');
    await person.page.getByRole('list', { name: '派单台' }).getByRole('link').first().click();
    await new MatchDeskPage(person.page).choose();
    await person.page.waitForLoadState('networkidle');
    await person.picture('match-desk', IMAGES);
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('the claim hall on a phone', async () => {
    const person = await signedIn('unit', 'phone');
    await person.page.goto('/claim-hall');
    await person.page.waitForLoadState('networkidle');
    await person.picture('claim-hall-phone', IMAGES);
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('the residents’ page', async () => {
    const { placeCode } = await gridOfTheBuildingGroup();
    const person = await Person.at(browser, productAddress(), 'resident', 'phone');
    await new ResidentsPage(person.page).scan(placeCode);
    await person.picture('residents-phone', IMAGES);
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
