import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MatchDeskPage } from '../pages/match-desk-page';
import { ResidentsPage } from '../pages/residents-page';
import { SetupPages } from '../pages/setup-pages';
import { SignInPage } from '../pages/sign-in-page';
import { WorkPage } from '../pages/work-page';
import { PASSWORD } from '../support/api';
import { hasBrowser, openBrowser } from '../support/browser';
import type { EmptyCity } from '../support/empty-city';
import { startEmptyCity } from '../support/empty-city';
import { Person } from '../support/person';

const TABLES = 'server/data';
const COMMUNITY = '官坡社区';
const GRID = '第一网格';
const BUILDING = '1栋';
const UNIT = '城市管理执法局';
const TITLE = '楼下的路灯不亮了';
const TEXT = `${TITLE}，天黑以后看不见路，请派人来修。`;
const RESULT = '灯已修好，夜里看过是亮的。';

/** Six people, each with the line of the setup list that asks for one. */
const SIX = [
  { account: 'qin', name: '覃丽', line: /官坡社区没有工作人员/ },
  { account: 'mou', name: '牟勇', line: /官坡社区没有督单专班/ },
  { account: 'wang', name: '汪洋', line: /第一网格没有网格员/ },
  { account: 'xiang', name: '向军', line: /第一网格没有楼栋党小组/ },
  { account: 'tan', name: '谭红', line: /第一网格没有片区党支部/ },
  { account: 'ran', name: '冉华', line: /：城市管理执法局没有联络员/ },
];

/** As docs/opening-a-city.md has it, from an empty database in production mode. */
describe.skipIf(!hasBrowser())('opening a city', () => {
  let browser: Browser;
  let city: EmptyCity;
  let placeCode: string;
  let communityId: string;
  const links = new Map<string, string>();
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
    await city.command('import-catalogue', '--file', `${TABLES}/catalogue.tsv`);
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
      /^\/people\?invite=COMMUNITY_STAFF&where=[0-9a-f-]{36}$/,
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
    await new SetupPages(chen.page).expectReady(0, 215);
    await chen.meets('setup-list');
    expect(chen.troubles).toEqual([]);
    await chen.leave();
  });

  it('adds a grid and a building, and invites six people from the lines of the list', async () => {
    const chen = await signedIn('chen');
    const places = new SetupPages(chen.page);
    communityId = await places.openPlace(COMMUNITY);
    await places.addPlace('新增网格', GRID);
    await places.openPlace(GRID);
    await places.addPlace('新增楼栋', BUILDING);
    placeCode = await places.placeCodeOf(BUILDING);
    await chen.meets('places');
    const list = new SetupPages(chen.page, communityId);
    await list.pair(COMMUNITY, UNIT);
    await chen.meets('paired');
    for (const { account, name, line } of SIX) {
      links.set(account, await list.invite(line, name, account));
    }
    await list.openList();
    await chen.meets('invited');
    expect(chen.troubles).toEqual([]);
    await chen.leave();
  });

  it('has the six join by their links, and is then ready in one community', async () => {
    for (const { account } of SIX) {
      const person = await Person.at(browser, city.address, account, 'desk');
      const link = links.get(account) ?? '';
      await new SetupPages(person.page).join(link.replace(/^https?:\/\/[^/]+/, city.address));
      if (account === SIX[0]?.account) await person.meets('joined');
      expect(person.troubles).toEqual([]);
      await person.leave();
    }
    const chen = await signedIn('chen');
    await new SetupPages(chen.page, communityId).expectReady(1, 1);
    await new SetupPages(chen.page).expectReady(1, 215);
    await chen.meets('ready');
    await chen.leave();
  });

  it('brings a demand from the stairwell to its rating', async () => {
    const resident = await Person.at(browser, city.address, 'opening-resident', 'phone');
    const pages = new ResidentsPage(resident.page);
    await pages.scan(placeCode);
    await pages.startSaying();
    await pages.write(TEXT, '138 0000 1234', '向阿姨');
    await pages.agreeToCategory();
    const receipt = await pages.send();

    await takesSteps('xiang', async (work) => {
      await work.open(TITLE);
      await work.take('ASSESS', (dialog) => dialog.getByLabel('说明').fill('到现场看过，情况属实。'));
    });
    await takesSteps('tan', async (work) => {
      await work.open(TITLE);
      await work.take('SCREEN');
    });
    await takesSteps('qin', async (work, { page, meets }) => {
      await work.open(TITLE);
      await work.take('LIST');
      await work.goTo('派单台');
      await work.open(TITLE);
      const desk = new MatchDeskPage(page);
      await desk.followCatalogue();
      await meets();
      await desk.dispatch();
    });
    await takesSteps('ran', async (work, { page }) => {
      await work.open(TITLE);
      await work.press('CLAIM');
      await page.waitForURL('**/my-orders/**');
      await work.press('START');
      await work.take('COMPLETE', (dialog) => dialog.getByLabel('办理结果').fill(RESULT));
    });
    await takesSteps('mou', async (work) => {
      await work.show('待核查');
      await work.open(TITLE);
      await work.take('VERIFY', async (dialog) => {
        await dialog.getByText('电话核查').click();
        await dialog.getByText(/^通过/).click();
      });
    });

    await pages.track(receipt);
    await resident.page.getByText(RESULT).first().waitFor();
    await pages.rate();
    expect(await pages.now()).toBe('办完了');
    await resident.meets('closed');
    expect(resident.troubles).toEqual([]);
    await resident.leave();
  });

  async function signedIn(account: string): Promise<Person> {
    const person = await Person.at(browser, city.address, `opening-${account}`, 'desk');
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    return person;
  }

  /** Signs in, takes steps and leaves; no error may show. */
  async function takesSteps(
    account: string,
    does: (work: WorkPage, at: { page: Page; meets: () => Promise<void> }) => Promise<void>,
  ): Promise<void> {
    const person = await signedIn(account);
    const meets = (): Promise<void> => person.meets('work');
    await does(new WorkPage(person.page), { page: person.page, meets }).catch(async (reason: unknown) => {
      await person.picture(`opening-${account}-failed`);
      throw reason;
    });
    await person.picture(`opening-${account}-done`);
    expect(person.troubles, `on the screen of ${account}`).toEqual([]);
    await person.leave();
  }
});
