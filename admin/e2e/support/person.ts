import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { seriousFindings } from './accessibility';

const PICTURES = resolve(import.meta.dirname, '../../../test-results/e2e');

/** A screen like the one on the desk, and one like the one in the pocket. */
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** One user with a browser context, and every error on its screen. */
export class Person {
  /** Errors on the console, failed requests and findings of axe; all of them should be absent. */
  readonly troubles: string[] = [];
  private seen = 0;

  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.troubles.push(`page: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.troubles.push(`${response.status()} ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A request that the page itself aborted is no failure.
      if (reason !== 'net::ERR_ABORTED') this.troubles.push(`${reason} ${request.url()}`);
    });
  }

  static async at(
    browser: Browser,
    address: string,
    name: string,
    screen: 'desk' | 'phone',
  ): Promise<Person> {
    const context = await browser.newContext({
      ...(screen === 'phone' ? PHONE : DESK),
      baseURL: address,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    return new Person(name, await context.newPage(), context);
  }

  /** Keeps a picture of what is on the screen and has it looked at by axe. */
  async meets(what: string): Promise<void> {
    this.seen += 1;
    await this.page.waitForLoadState('networkidle');
    await this.picture(`${this.name}-${this.seen}-${what}`);
    const findings = await seriousFindings(this.page);
    this.troubles.push(...findings.map((finding) => `${what}: ${finding}`));
  }

  async picture(file: string, folder = PICTURES): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${file}.png`) });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
