import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hasBrowser, openBrowser, productAddress } from '../house/browser';
import type { Offer } from '../house/demonstration';
import { gridOfTheBuildingGroup, offerOfTheUnit } from '../house/demonstration';
import { Person } from '../house/person';
import { MatchDeskPage } from '../pages/match-desk-page';
import type { Receipt } from '../pages/residents-page';
import { ResidentsPage } from '../pages/residents-page';
import { SignInPage } from '../pages/sign-in-page';
import { WorkPage } from '../pages/work-page';

const RESULT = '已上门三次，老人都照顾到了，以后每周来一次。';

/** One demand from the stairwell to its rating, through the hands of everybody on the way. */
describe.skipIf(!hasBrowser())('the main loop, as five people walk it', () => {
  let browser: Browser;
  let placeCode: string;
  let offer: Offer;
  let resident: Person;
  let title: string;
  let receipt: Receipt;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ placeCode } = await gridOfTheBuildingGroup());
    offer = await offerOfTheUnit();
    resident = await Person.at(browser, productAddress(), 'resident', 'phone');
  });
  afterAll(() => browser?.close());

  /** Somebody signs in, does his part and leaves; nothing may go wrong on his screen. */
  async function expectSmooth(account: string, does: (person: Person, work: WorkPage) => Promise<void>) {
    const person = await Person.at(browser, productAddress(), account, 'desk');
    const signIn = new SignInPage(person.page);
    await signIn.open();
    if (account === 'building') await person.meets('sign-in');
    await signIn.signIn(account);
    await does(person, new WorkPage(person.page));
    expect(person.troubles, `on the screen of ${account}`).toEqual([]);
    await person.leave();
  }

  it('a resident says what is needed, on a phone, and gets number and code', async () => {
    const pages = new ResidentsPage(resident.page);
    await pages.scan(placeCode);
    await resident.meets('stairwell');
    await pages.startSaying();
    title = `三楼的老人想请人来：${offer.title}`;
    await pages.write(`${title}。腿脚不便，自己去不了。`, '138 0000 1234', '向阿姨');
    await resident.page.getByText('看着像是').waitFor();
    await resident.meets('saying');
    receipt = await pages.send();
    await resident.meets('receipt');
    expect(receipt.number).toMatch(/^XQ\d{6}-\d{5,}$/);
    await pages.follow();
    expect(await pages.now()).toContain('收到了');
    await resident.meets('following');
  });

  it('the building group assesses it', () =>
    expectSmooth('building', async (person, work) => {
      await person.meets('queue');
      await work.open(title);
      await person.meets('demand');
      await work.take('ASSESS', async (dialog) => {
        await dialog.getByLabel('说明').fill('情况属实，老人独居。');
        await person.meets('assessing');
      });
      await person.meets('assessed');
    }));

  it('the branch screens it', () =>
    expectSmooth('branch', async (person, work) => {
      await work.open(title);
      await work.take('SCREEN', () => person.meets('screening'));
    }));

  it('the community lists it and dispatches it to a unit that can, for reasons it can see', () =>
    expectSmooth('community', async (person, work) => {
      await person.meets('queue');
      await work.open(title);
      await work.take('LIST', () => person.meets('listing'));
      await work.goTo('派单台');
      await work.open(title);
      const desk = new MatchDeskPage(person.page);
      const reasons = await desk.choose(offer.unit, offer.title);
      expect(reasons.length).toBeGreaterThan(1);
      await person.meets('match-desk');
      await desk.dispatch();
      await person.meets('dispatched');
    }));

  it('the unit claims it, starts, reports progress and completes it', () =>
    expectSmooth('unit', async (person, work) => {
      await person.meets('claim-hall');
      await work.open(title);
      await person.meets('order');
      await work.press('CLAIM');
      await work.press('START');
      await work.take('REPORT_PROGRESS', async (dialog) => {
        await dialog.getByLabel('进展').fill('已联系上老人，约好星期三上门。');
        await person.meets('reporting');
      });
      await work.take('COMPLETE', async (dialog) => {
        await dialog.getByLabel('办理结果').fill(RESULT);
        await person.meets('completing');
      });
      await person.meets('completed');
    }));

  it('the task force verifies it', () =>
    expectSmooth('supervisor', async (person, work) => {
      await person.meets('desk');
      await work.show('待核查');
      await work.open(title);
      await work.take('VERIFY', async (dialog) => {
        await dialog.getByText('电话核查').click();
        await dialog.getByText(/^通过/).click();
        await person.meets('verifying');
      });
      await person.meets('verified');
    }));

  it('the resident tracks it, sees what was done, and rates it', async () => {
    const pages = new ResidentsPage(resident.page);
    await pages.track(receipt);
    expect(await pages.now()).toContain('等您评一评');
    await resident.page.getByText(RESULT).first().waitFor();
    await resident.meets('rating');
    await pages.rate();
    expect(await pages.now()).toBe('办完了');
    await resident.meets('closed');
    expect(resident.troubles, 'on the resident’s phone').toEqual([]);
  });
});
