import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MatchDeskPage } from '../pages/match-desk-page';
import { SignInPage } from '../pages/sign-in-page';
import { ask, PASSWORD } from '../support/api';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { Person } from '../support/person';
import { listDemand, stateDemand } from '../support/stated-demand';

const RESTORED = /已恢复上次未提交的内容/;
const TEXT = '到现场看过，楼道里有积水。';
const title = (what: string) => `${Date.now() % 100_000} 号${what}`;

/** What is typed comes back, wherever it was left, and is said in the name of the person who typed it. */
describe.skipIf(!hasBrowser())('nothing typed is lost', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function signedIn(account: string, path: string, screen: 'desk' | 'phone' = 'desk'): Promise<Person> {
    const person = await Person.at(browser, productAddress(), `drafts-${account}-${screen}`, screen);
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    await person.page.goto(path);
    return person;
  }
  const what = (page: Page): Locator => page.getByLabel('什么事');
  const text = (page: Page): Locator => page.getByLabel('说详细一点');

  async function atTheDoor(page: Page, of: string): Promise<void> {
    await what(page).fill(of);
    await text(page).fill(TEXT);
    await page.getByLabel(/^电话/).fill('13800001234');
  }

  it.each(['desk', 'phone'] as const)(
    'by a reload, back and forward on the form at the door, on a %s',
    async (kind) => {
      const person = await signedIn('grid', '/collect', kind);
      const { page } = person;
      const of = title('楼道灯不亮');
      await atTheDoor(page, of);
      for (const go of [() => page.reload(), () => page.goto('/demands').then(() => page.goBack())]) {
        await go();
        await page.getByText(RESTORED).waitFor();
        await expect.poll(() => what(page).inputValue()).toBe(of);
        expect(await page.getByLabel(/^电话/).inputValue()).toBe('13800001234');
      }
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: '需求' }).waitFor();
      await page.goBack();
      await expect.poll(() => text(page).inputValue()).toBe(TEXT);
      await person.meets('restored');
      await page.getByRole('button', { name: '清空' }).click();
      await expect.poll(() => what(page).inputValue()).toBe('');
      await page.reload();
      await what(page).waitFor();
      expect(await page.getByText(RESTORED).count()).toBe(0);
      expect(person.troubles).toEqual([]);
      await person.leave();
    },
  );

  it('by closing the tab, where no personal data stays on the computer; signing out leaves nothing', async () => {
    const person = await signedIn('grid', '/collect');
    const of = title('井盖破损');
    await atTheDoor(person.page, of);
    const next = await person.page.context().newPage();
    // As long as the first tab is open, the second writes a draft of its own.
    await next.goto('/collect');
    await what(next).waitFor();
    expect(await what(next).inputValue()).toBe('');
    await person.page.close({ runBeforeUnload: false });
    await next.goto('/demands');
    await next.goto('/collect');
    await next.getByText(RESTORED).waitFor();
    expect(await what(next).inputValue()).toBe(of);
    expect(await next.getByLabel(/^电话/).inputValue()).toBe('');
    const kept = () => next.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(await kept()).not.toContain('13800001234');
    await next.getByRole('button', { name: /网格/ }).last().click();
    await next.getByText('退出登录').click();
    const leave = next.getByRole('dialog').getByRole('button', { name: '退出并清除' });
    await leave.click();
    await next.getByLabel('账号').waitFor();
    expect(await kept()).not.toContain(of);
    await person.leave();
  });

  it('by Escape in a dialog', async () => {
    const { id } = await stateDemand(title('信箱锁坏了'));
    const person = await signedIn('building', `/demands/${id}`);
    const { page } = person;
    const assess = page.getByRole('complementary').getByRole('button', { name: '研判', exact: true });
    await assess.click();
    const note = page.getByRole('dialog').getByLabel('说明');
    await note.fill(TEXT);
    await page.keyboard.press('Escape');
    await page.getByText('未提交的内容已保留').waitFor();
    await page.reload();
    await assess.click();
    await page.getByRole('dialog').getByText(RESTORED).waitFor();
    expect(await note.inputValue()).toBe(TEXT);
    await person.meets('dialog');
    await page.getByRole('dialog').getByRole('button', { name: '研判', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
    ).toEqual([]);
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('by J and K on the desk, with the unit that was chosen', async () => {
    await listDemand(title('单元门禁失灵'));
    await listDemand(title('单元楼梯扶手松动'));
    const person = await signedIn('community', '/dispatch');
    const { page } = person;
    const desk = new MatchDeskPage(page);
    const note = desk.panel.getByRole('textbox').last();
    await page.getByRole('list', { name: '派单台' }).getByRole('link').first().click();
    await note.waitFor();
    const first = page.url();
    await desk.choose();
    await note.fill(TEXT);
    const unit = await desk.panel.locator('.ant-select-content').first().innerText();
    await page.getByRole('heading', { name: '谁能办' }).click();
    await page.keyboard.press('j');
    await expect.poll(() => page.url()).not.toBe(first);
    await expect.poll(() => note.inputValue()).toBe('');
    await page.keyboard.press('k');
    await expect.poll(() => page.url()).toBe(first);
    await expect.poll(() => note.inputValue()).toBe(TEXT);
    await page.reload();
    await desk.panel.getByText(RESTORED).waitFor();
    expect(await note.inputValue()).toBe(TEXT);
    await expect.poll(() => desk.panel.locator('.ant-select-content').first().innerText()).toBe(unit);
    await person.meets('desk');
    await desk.panel.getByRole('button', { name: '清空' }).click();
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('when the session ends at the door: one signs in in place, and it is filed once in one’s own name', async () => {
    const person = await signedIn('grid', '/collect');
    const { page } = person;
    const of = title('水管漏水');
    await atTheDoor(page, of);
    await page.context().clearCookies();
    await page.getByRole('button', { name: '提交' }).click();
    const dialog = page.getByRole('dialog', { name: '请重新登录' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByLabel('密码').fill(PASSWORD);
    await person.picture('drafts-session-over');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await what(page).inputValue()).toBe(of);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: '收下一件' }).waitFor();
    const { demands } = await ask<{ demands: { nodes: { channel: string }[] } }>(
      'community',
      'query ($search: String) { demands(filter: { search: $search }) { nodes { channel } } }',
      { search: of },
    );
    expect(demands.nodes.map(({ channel }) => channel)).toEqual(['GRID_VISIT']);
    await person.leave();
  });

  it('when somebody else signs in in another tab: nothing is done in that name', async () => {
    const { id } = await stateDemand(title('路灯不亮'));
    const person = await signedIn('building', `/demands/${id}`);
    const { page } = person;
    await page.getByRole('complementary').getByRole('button', { name: '研判', exact: true }).click();
    const step = page.getByRole('dialog', { name: /研判/ });
    await step.getByLabel('说明').fill(TEXT);

    const other = await page.context().newPage();
    await other.goto('/sign-in');
    await other.getByText(/这台电脑上现在登录的是/).waitFor();
    await new SignInPage(other).signIn('street');

    const changed = page.getByRole('dialog', { name: /此页是以.*打开的，现在登录的是/ });
    await changed.waitFor();
    await person.picture('drafts-other-person');
    await page.setViewportSize({ width: 375, height: 812 });
    await person.picture('drafts-other-person-narrow');
    await page.setViewportSize({ width: 1440, height: 900 });
    await changed.getByLabel('密码').fill(PASSWORD);
    await changed.getByRole('button', { name: /^以.*登录$/ }).click();
    await changed.waitFor({ state: 'detached' });
    expect(await step.getByLabel('说明').inputValue()).toBe(TEXT);
    await step.getByRole('button', { name: '研判', exact: true }).click();
    await step.waitFor({ state: 'detached' });
    const { demand } = await ask<{ demand: { events: { action: string; actor: { name: string } }[] } }>(
      'community',
      'query ($id: ID!) { demand(id: $id) { events { action actor { name } } } }',
      { id },
    );
    const { me } = await ask<{ me: { name: string } }>('building', '{ me { name } }');
    expect(demand.events.find(({ action }) => action === 'ASSESS')?.actor.name).toBe(me.name);

    // The other tab is told the same, by the socket and not only by what is done there.
    await other.getByRole('dialog', { name: /此页是以.*打开的，现在登录的是/ }).waitFor();
    await other.getByRole('button', { name: /打开此页$/ }).click();
    await other
      .getByText('这个页面不属于您现在的身份')
      .or(other.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    await person.leave();
  });

  it('a page of another role is refused with the way back', async () => {
    const person = await signedIn('unit', '/supervision');
    const { page } = person;
    await page.getByText('这个页面不属于您现在的身份').waitFor();
    await person.meets('other-role');
    await page.getByRole('link', { name: '回到首页' }).click();
    await expect.poll(() => page.url()).toContain('/claim-hall');
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
