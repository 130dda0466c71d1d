import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ResidentsPage } from '../pages/residents-page';
import { SignInPage } from '../pages/sign-in-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { gridOfTheBuildingGroup } from '../support/demonstration';
import { InputMethod } from '../support/input-method';
import { Person } from '../support/person';

const PASTED_TEXT = '\u202A3\u200B号楼电梯又停了，\u2028老人下不来楼。\u202C';

describe.skipIf(!hasBrowser())('what people type and paste is understood', () => {
  let browser: Browser;
  let placeCode: string;
  beforeAll(async () => {
    browser = await openBrowser();
    ({ placeCode } = await gridOfTheBuildingGroup());
  });
  afterAll(() => browser?.close());

  it('a pasted text and phone go through, staff find the phone, and number and code are swapped without harm', async () => {
    const person = await Person.at(browser, productAddress(), 'typing-resident', 'phone');
    const pages = new ResidentsPage(person.page);
    await pages.scan(placeCode);
    await pages.startSaying();
    await pages.write(PASTED_TEXT, '8227777', '');
    await person.page.getByRole('button', { name: '发出去' }).click();
    await person.page.getByText('8227777 前面缺区号。').waitFor();
    await pages.write(PASTED_TEXT, '电话：\u202D0718-8227777 转 8001\u202C', '');
    const { number, trackingCode } = await pages.send();
    await pages.track({
      number: `查询码：${trackingCode}\u200B`,
      trackingCode: number.replace('-', '—').toLowerCase(),
    });
    await person.meets('tracked');
    expect(person.troubles).toEqual([]);
    await person.leave();

    const staff = await Person.at(browser, productAddress(), 'community', 'desk');
    const signIn = new SignInPage(staff.page);
    await signIn.open();
    await signIn.signIn('community');
    const box = staff.page.getByRole('combobox', { name: '搜编号、电话或文字' });
    await box.fill('0718 822 7777');
    const hit = staff.page.getByRole('option', { name: new RegExp(number) });
    await hit.waitFor();
    await staff.meets('found-by-phone');
    await box.press('ArrowDown');
    await box.press('Enter');
    await staff.page.getByRole('link', { name: '07188227777-8001' }).waitFor();
    expect(await staff.page.getByRole('link', { name: '07188227777-8001' }).getAttribute('href')).toBe(
      'tel:07188227777,8001',
    );
    expect(staff.troubles).toEqual([]);
    await staff.leave();
  });

  it('words that an IME composes are searched when they are chosen', async () => {
    const staff = await Person.at(browser, productAddress(), 'community', 'desk');
    const signIn = new SignInPage(staff.page);
    await signIn.open();
    await signIn.signIn('community');
    const box = staff.page.getByRole('combobox', { name: '搜编号、电话或文字' });
    await box.focus();
    const pinyin = await InputMethod.on(staff.page);
    await pinyin.compose('dianti');
    await pinyin.choose('电梯');
    expect(await box.inputValue()).toBe('电梯');
    await staff.page.getByRole('listbox', { name: '搜到的' }).waitFor();
    expect(staff.troubles).toEqual([]);
    await staff.leave();
  });

  it('on a phone the hits stay within the screen, and what was searched before comes back', async () => {
    const admin = await Person.at(browser, productAddress(), 'admin', 'phone');
    const { page } = admin;
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.signIn('admin');
    await page.goto('/demands');
    await page.getByRole('heading', { level: 1, name: '需求' }).waitFor();
    const box = page.getByRole('combobox', { name: '搜编号、电话或文字' });
    await box.fill('物业');
    const hits = page.getByRole('listbox', { name: '搜到的' });
    await hits.getByRole('group', { name: '资源' }).waitFor();
    await admin.meets('search-panel');
    const { x, width } = (await hits.boundingBox()) ?? { x: -1, width: 0 };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(375);
    await box.press('Enter');
    await expect.poll(() => page.url()).toContain(encodeURIComponent('物业'));
    await box.fill('');
    await box.click();
    await page.getByRole('group', { name: '最近搜过' }).getByRole('option', { name: '物业' }).waitFor();
    expect(admin.troubles).toEqual([]);
    await admin.leave();
  });
});
