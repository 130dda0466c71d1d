import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SignInPage } from '../pages/sign-in-page';
import { PASSWORD } from '../support/api';
import { hasBrowser, openBrowser } from '../support/browser';
import type { EmptyCity } from '../support/empty-city';
import { startEmptyCity } from '../support/empty-city';
import { Person } from '../support/person';

const TABLES = 'server/data';

/** As docs/opening-a-city.md has it, from an empty database in production mode. */
describe.skipIf(!hasBrowser())('opening a city', () => {
  let browser: Browser;
  let city: EmptyCity;
  beforeAll(async () => {
    city = await startEmptyCity(PASSWORD);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.stop();
  });

  it('begins with an empty city that says what to do, and with no demonstration', () => {
    expect(city.said()).toContain('import-regions --file');
    expect(city.said()).toContain('create-admin --account');
    expect(city.said()).not.toContain('Demonstration accounts');
  });

  it('takes in the tables, and then its administrator', async () => {
    await expect(city.command('create-admin', '--account', 'chen', '--name', '陈静')).rejects.toThrow(
      'import-regions first',
    );
    await city.command('import-regions', '--file', `${TABLES}/divisions.tsv`, '--area', '422801');
    await city.command('import-categories', '--file', `${TABLES}/taxonomy.tsv`);
    await city.command('import-units', '--file', `${TABLES}/units.tsv`);
    expect(await city.command('create-admin', '--account', 'chen', '--name', '陈静')).toContain('恩施市');
  });

  it('leads the administrator to the list of what is missing', async () => {
    const chen = await Person.at(browser, city.address, 'opening-chen', 'desk');
    const signIn = new SignInPage(chen.page);
    await signIn.open();
    await signIn.signIn('chen');
    await chen.page.waitForURL('**/setup');
    await chen.page.getByText('215 个社区中 0 个已就绪').first().waitFor();
    await chen.page.getByRole('heading', { name: /社区没有工作人员/ }).waitFor();
    await chen.meets('setup-list');
    const invite = chen.page.getByRole('link', { name: /：官坡社区没有工作人员/ });
    expect(await invite.getAttribute('href')).toMatch(
      /^\/people\?invite=1&role=COMMUNITY_STAFF&regionId=[0-9a-f-]{36}$/,
    );
    expect(chen.troubles).toEqual([]);
    await chen.leave();
  });

  it('shows the list on a phone, too', async () => {
    const chen = await Person.at(browser, city.address, 'opening-chen-phone', 'phone');
    const signIn = new SignInPage(chen.page);
    await signIn.open();
    await signIn.signIn('chen');
    await chen.page.waitForURL('**/setup');
    await chen.page.getByText('215 个社区中 0 个已就绪').first().waitFor();
    await chen.meets('setup-list');
    expect(chen.troubles).toEqual([]);
    await chen.leave();
  });
});
