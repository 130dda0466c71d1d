import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatchDeskPage } from '../pages/match-desk-page';
import type { Receipt } from '../pages/residents-page';
import { ResidentsPage } from '../pages/residents-page';
import { SignInPage } from '../pages/sign-in-page';
import { WorkPage } from '../pages/work-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { gridOfTheBuildingGroup, unitOfTheLiaison } from '../support/demonstration';
import { Person } from '../support/person';
import { AFTER, addPhoto, BEFORE, photosIn } from '../support/photos';

/** Another building in each run, so that no step finds what an earlier run left behind. */
const TITLE = `${Date.now() % 1000} 栋楼下的排水井堵了，污水外溢`;
const TEXT = `${TITLE}。臭得开不了窗，请派人来清淤，疏通管网。`;
const RESULT = '井已清淤，管网内窥检查过，没有再外溢。';

/** One demand from the stairwell to its rating, through every role on the way. */
describe.skipIf(!hasBrowser())('the main loop, as five people walk it', () => {
  let browser: Browser;
  let placeCode: string;
  let unit: string;
  let resident: Person;
  let receipt: Receipt;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ placeCode } = await gridOfTheBuildingGroup());
    unit = await unitOfTheLiaison();
    resident = await Person.at(browser, productAddress(), 'resident', 'phone');
  });
  afterAll(() => browser?.close());

  /** Signs in with an account, takes its steps and leaves; no error may show on its screen. */
  async function expectSmooth(account: string, does: (person: Person, work: WorkPage) => Promise<void>) {
    const person = await Person.at(browser, productAddress(), account, 'desk');
    const signIn = new SignInPage(person.page);
    await signIn.open();
    if (account === 'building') await person.meets('sign-in');
    await signIn.signIn(account);
    await does(person, new WorkPage(person.page)).catch(async (reason: unknown) => {
      await person.picture(`${account}-failed`);
      throw reason;
    });
    expect(person.troubles, `on the screen of ${account}`).toEqual([]);
    await person.leave();
  }

  it('a resident says what is needed, on a phone, and gets number and code', async () => {
    const pages = new ResidentsPage(resident.page);
    await pages.scan(placeCode);
    await resident.meets('stairwell');
    await pages.startSaying();
    await pages.write(TEXT, '138 0000 1234', '向阿姨');
    await pages.agreeToCategory();
    await addPhoto(resident.page.getByRole('group', { name: '照片' }), BEFORE);
    await resident.meets('saying');
    receipt = await pages.send();
    await resident.meets('receipt');
    expect(receipt.number).toMatch(/^XQ\d{6}-\d{5,}$/);
    await pages.follow();
    expect(await pages.now()).toContain('收到了');
    await photosIn(resident.page.getByRole('main'), 1);
    await resident.meets('following');
  });

  it('the building group assesses it', () =>
    expectSmooth('building', async (person, work) => {
      await person.meets('queue');
      await work.open(TITLE);
      await photosIn(work.pane, 1);
      await person.meets('demand');
      await work.take('ASSESS', async (dialog) => {
        await dialog.getByLabel('说明').fill('到现场看过，情况属实。');
        await person.meets('assessing');
      });
      await person.meets('assessed');
    }));

  it('the branch screens it', () =>
    expectSmooth('branch', async (person, work) => {
      await work.open(TITLE);
      await work.take('SCREEN', () => person.meets('screening'));
    }));

  it('the community lists it and dispatches it to a unit that can, for reasons it can see', () =>
    expectSmooth('community', async (person, work) => {
      await person.meets('queue');
      await work.open(TITLE);
      await work.take('LIST', () => person.meets('listing'));
      await work.goTo('派单台');
      await work.open(TITLE);
      const desk = new MatchDeskPage(person.page);
      const reasons = await desk.choose(unit);
      expect(reasons.length).toBeGreaterThan(1);
      await person.meets('match-desk');
      await desk.dispatch();
      await person.meets('dispatched');
    }));

  it('the unit claims it, starts, reports progress and completes it', () =>
    expectSmooth('unit', async (person, work) => {
      await person.meets('claim-hall');
      await work.open(TITLE);
      await person.meets('order');
      await work.press('CLAIM');
      await person.page.waitForURL('**/my-orders/**');
      await work.press('START');
      await work.take('REPORT_PROGRESS', async (dialog) => {
        await dialog.getByLabel('进展').fill('清淤车明天上午到。');
        await person.meets('reporting');
      });
      await work.take('COMPLETE', async (dialog) => {
        await dialog.getByLabel('办理结果').fill(RESULT);
        await addPhoto(dialog, AFTER);
        await person.meets('completing');
      });
      await person.meets('completed');
    }));

  it('the task force verifies it', () =>
    expectSmooth('supervisor', async (person, work) => {
      await person.meets('desk');
      await work.show('待核查');
      await work.open(TITLE);
      await work.take('VERIFY', async (dialog) => {
        await dialog.getByText('电话核查').click();
        await dialog.getByText(/^通过/).click();
        await photosIn(dialog.getByRole('figure').filter({ hasText: '办理前' }), 1);
        await photosIn(dialog.getByRole('figure').filter({ hasText: '办理后' }), 1);
        await person.meets('verifying');
        await dialog.getByRole('button', { name: '放大查看照片 1' }).last().click();
        const viewer = person.page.getByRole('dialog', { name: '查看照片' });
        await viewer.getByRole('img').waitFor();
        await person.meets('photo');
        await person.page.keyboard.press('Escape');
        await viewer.waitFor({ state: 'detached' });
      });
      await person.meets('verified');
    }));

  it('the resident tracks it, sees what was done, and rates it', async () => {
    const pages = new ResidentsPage(resident.page);
    await pages.track(receipt);
    expect(await pages.now()).toContain('等您评一评');
    await resident.page.getByText(RESULT).first().waitFor();
    await photosIn(resident.page.getByRole('main'), 2);
    await resident.meets('rating');
    await pages.rate();
    expect(await pages.now()).toBe('办完了');
    await resident.meets('closed');
    expect(resident.troubles, 'on the resident’s phone').toEqual([]);
  });
});
