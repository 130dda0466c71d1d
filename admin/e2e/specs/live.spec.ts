import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MatchDeskPage } from '../pages/match-desk-page';
import { SignInPage } from '../pages/sign-in-page';
import { WorkPage } from '../pages/work-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { Person } from '../support/person';
import { listDemand, stateDemand } from '../support/stated-demand';

const NOTE = '到现场看过，照片稍后补。';

/** Two people have the same record open: each sees what the other does, and loses nothing that is being typed. */
describe.skipIf(!hasBrowser())('an open record follows another session', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function signedIn(account: string, path: string): Promise<Person> {
    const person = await Person.at(browser, productAddress(), account, 'desk');
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    await person.page.goto(path);
    return person;
  }

  it('with a dialog open: it says what was done by whom, and the text stays', async () => {
    const { id, title } = await stateDemand(`${Date.now() % 10_000} 号信箱锁坏了`);
    const building = await signedIn('building', `/demands/${id}`);
    const community = await signedIn('community', `/demands/${id}`);
    const { page } = building;
    await page.getByRole('complementary').getByRole('button', { name: '研判', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('说明').fill(NOTE);

    const work = new WorkPage(community.page);
    await work.pane.getByRole('heading', { name: title }).waitFor();
    await work.take('DECLINE', (declining) =>
      declining.getByRole('textbox').first().fill('不属于社区事项。'),
    );

    await dialog.getByText(/刚刚有变动：.*社区大党委/).waitFor();
    await building.picture('live-dialog');
    expect(await dialog.getByLabel('说明').inputValue()).toBe(NOTE);
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByRole('complementary').getByText('不予受理').first().waitFor();
    expect(building.troubles).toEqual([]);
    await building.leave();
    await community.leave();
  });

  it('on the match desk: a demand that a colleague dispatched cannot be sent, and the note stays', async () => {
    const { id, title } = await listDemand(`${Date.now() % 10_000} 号单元门禁失灵`);
    const first = await signedIn('community', `/dispatch/${id}`);
    const second = await signedIn('community', `/dispatch/${id}`);
    const note = new MatchDeskPage(first.page).panel.getByRole('textbox').last();
    await note.fill(NOTE);

    const desk = new MatchDeskPage(second.page);
    await second.page.getByRole('heading', { name: title }).first().waitFor();
    await desk.followCatalogue();
    await desk.dispatch();

    await first.page.getByText('已不能派单').waitFor();
    expect(await note.inputValue()).toBe(NOTE);
    await first.picture('live-desk');
    expect(first.troubles).toEqual([]);
    await first.leave();
    await second.leave();
  });
});
