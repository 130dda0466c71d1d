import { gzipSync } from 'node:zlib';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResidentsPage } from '../pages/residents-page';
import { hasBrowser, openBrowser, productAddress } from '../support/browser';
import { gridOfTheBuildingGroup } from '../support/demonstration';
import { Person } from '../support/person';

/** What a phone on a slow network has to fetch before it shows anything, compressed. */
const MOST_SCRIPT_BYTES = 40_000;

describe.skipIf(!hasBrowser())('the residents’ pages on a phone', () => {
  let browser: Browser;
  let placeCode: string;
  beforeAll(async () => {
    browser = await openBrowser();
    ({ placeCode } = await gridOfTheBuildingGroup());
  });
  afterAll(() => browser?.close());

  async function aResident() {
    const person = await Person.at(browser, productAddress(), 'resident', 'phone');
    return { person, page: person.page, pages: new ResidentsPage(person.page) };
  }

  it('say so when a code stands for no place', async () => {
    const { person, page } = await aResident();
    await page.goto('/r/nosuchplace');
    await page.getByRole('heading', { name: '没有找到这个地方' }).waitFor();
    await person.meets('unknown-place');
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('weigh little', async () => {
    const { person, page, pages } = await aResident();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await pages.scan(placeCode);
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
    await person.leave();
  });

  it('can be read and used at twice the size of text, without scrolling sideways', async () => {
    const { person, page, pages } = await aResident();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    });
    await pages.scan(placeCode);
    const expectFits = async (what: string) => {
      await person.meets(`twice-${what}`);
      const { wide, screen } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        screen: window.innerWidth,
      }));
      expect(wide, what).toBeLessThanOrEqual(screen);
    };
    await expectFits('home');
    await pages.startSaying();
    await pages.write('楼道里的灯坏了，晚上看不见台阶。', '13800001234', '向阿姨');
    await expectFits('say');
    await page.goto(`/r/${placeCode}/services`);
    await page.getByRole('heading', { name: '点服务' }).waitFor();
    await expectFits('services');
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('lose nothing when the network goes away: the draft stays, and it arrives once', async () => {
    const { person, page, pages } = await aResident();
    const text = '单元门的门禁坏了，谁都能进来。请派人来修。';
    await pages.scan(placeCode);
    await pages.startSaying();
    await pages.write(text, '', '');
    await page.reload();
    expect(await page.getByRole('textbox', { name: '什么事' }).inputValue()).toBe(text);

    await page.context().setOffline(true);
    await page.getByRole('button', { name: '发出去' }).click();
    await page.getByText(/第 2 次/).waitFor();
    await person.meets('no-network');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
    ).toEqual([]);
    await person.leave();
  });

  it('order a service from the menu', async () => {
    const { person, page, pages } = await aResident();
    await pages.scan(placeCode);
    await page.getByRole('link', { name: /点服务/ }).click();
    await page.locator('.service').first().waitFor();
    await person.meets('menu');
    const title = (await page.locator('.service h2').first().textContent()) ?? '';
    await page.getByRole('link', { name: `点这个 ${title}` }).click();
    await page.getByRole('textbox', { name: '说说您的需要' }).fill('星期六上午在家，想请人来看看。');
    await person.meets('service');
    const receipt = await pages.send();
    await person.meets('ordered');
    expect(receipt.number).toMatch(/^XQ\d{6}-\d+$/);
    await pages.follow();
    await page.getByRole('heading', { name: title }).waitFor();
    expect(person.troubles).toEqual([]);
    await person.leave();
  });

  it('switch to English', async () => {
    const { person, page, pages } = await aResident();
    await pages.scan(placeCode);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: /Say something/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await person.meets('english');
    await page.reload();
    await page.getByRole('link', { name: /Say something/ }).waitFor();
    expect(person.troubles).toEqual([]);
    await person.leave();
  });
});
