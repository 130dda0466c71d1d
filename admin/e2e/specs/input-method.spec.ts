import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MatchDeskPage } from '../pages/match-desk-page';
import { SignInPage } from '../pages/sign-in-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { InputMethod } from '../support/input-method';
import { Person } from '../support/person';
import { listDemand } from '../support/stated-demand';

/** Chinese is typed by an input method: its letters, its Enter and its digits are no keys of the console. */
describe.skipIf(!hasBrowser())('typing Chinese', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function signedIn(account: string, path: string): Promise<Person> {
    const person = await Person.at(browser, productAddress(), `ime-${account}`, 'desk');
    const signIn = new SignInPage(person.page);
    await signIn.open();
    await signIn.signIn(account);
    await person.page.goto(path);
    return person;
  }
  /** The operations sent from now on. */
  function sent(page: Page): string[] {
    const all: string[] = [];
    page.on('request', (request) => {
      const body = request.postData();
      if (body !== null && request.url().endsWith('/graphql')) all.push(body);
    });
    return all;
  }
  const ofName = (bodies: readonly string[], name: string) =>
    bodies.filter((body) => body.includes(`"operationName":"${name}"`));

  it('at the door: Enter while composing sends nothing', async () => {
    const person = await signedIn('grid', '/collect');
    const { page } = person;
    const bodies = sent(page);
    const what = page.getByLabel('什么事');
    await page.getByLabel('说详细一点').fill('三楼');
    await what.focus();
    const pinyin = await InputMethod.on(page);
    await pinyin.compose('loudaodeng');
    await pinyin.press('Enter');
    await pinyin.choose('楼道灯不亮');
    await expect.poll(() => what.inputValue()).toBe('楼道灯不亮');
    await page.waitForLoadState('networkidle');
    expect(ofName(bodies, 'SubmitDemand')).toEqual([]);
    // What is sent for a suggestion is words, never the letters of a word that is not chosen yet.
    expect(bodies.filter((body) => body.includes('loudao'))).toEqual([]);
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('in a search: neither the letters nor Enter are searched for', async () => {
    const person = await signedIn('community', '/demands');
    const { page } = person;
    await page.getByRole('heading', { level: 1, name: '需求' }).waitFor();
    const bodies = sent(page);
    const box = page.getByRole('search').getByRole('combobox');
    await box.focus();
    const pinyin = await InputMethod.on(page);
    await pinyin.compose('ludeng');
    await pinyin.press('Enter');
    expect(page.url()).not.toContain('search');
    await pinyin.choose('路灯');
    await box.press('Enter');
    await expect.poll(() => page.url()).toContain(encodeURIComponent('路灯'));
    expect(bodies.filter((body) => body.includes('ludeng'))).toEqual([]);
    await person.leave();
  });

  it('on the desk: letters and digits move nothing, Enter sends nothing, a select looks up words only', async () => {
    await listDemand(`${Date.now() % 100_000} 号单元门禁失灵`);
    await listDemand(`${Date.now() % 100_000} 号楼梯扶手松动`);
    const person = await signedIn('community', '/dispatch');
    const { page } = person;
    const desk = new MatchDeskPage(page);
    await page.getByRole('list', { name: '派单台' }).getByRole('link').first().click();
    const note = desk.panel.getByRole('textbox').last();
    await note.waitFor();
    await page.waitForLoadState('networkidle');
    const at = page.url();
    const bodies = sent(page);
    const pinyin = await InputMethod.on(page);
    await note.focus();
    await pinyin.compose('jkdo');
    for (const key of ['1', '0', 'Enter', 'Escape']) await pinyin.press(key);
    await pinyin.choose('尽快到');
    await expect.poll(() => note.inputValue()).toBe('尽快到');
    expect(page.url()).toBe(at);
    expect(await desk.panel.locator('button[aria-pressed="true"]').count()).toBe(0);
    expect(await desk.panel.getByRole('button', { name: /^确认/ }).count()).toBe(0);

    const unit = desk.panel.getByRole('combobox').first();
    await unit.click();
    await pinyin.compose('zhujian');
    await page.waitForTimeout(700);
    await pinyin.choose('住');
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    await expect.poll(() => ofName(bodies, 'UnitChoices').some((body) => body.includes('住'))).toBe(true);
    expect(bodies.filter((body) => body.includes('zhu'))).toEqual([]);
    expect(ofName(bodies, 'DispatchDemand')).toEqual([]);
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
