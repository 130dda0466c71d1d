import type { Page } from 'playwright-core';

import { PASSWORD } from '../support/api';

export class SignInPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('账号').waitFor();
  }

  /** Leads to the first page of the role: its queue. */
  async signIn(account: string): Promise<void> {
    await this.page.getByLabel('账号').fill(account);
    await this.page.getByLabel('密码').first().fill(PASSWORD);
    await this.page.getByRole('button', { name: '登录' }).click();
    await this.page.getByLabel('账号').waitFor({ state: 'detached' });
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** The addresses in the navigation of the signed-in account; on a phone it is behind a button. */
  async places(screen: 'desk' | 'phone'): Promise<string[]> {
    if (screen === 'phone') await this.page.getByRole('button', { name: '菜单' }).click();
    const links = this.page.getByRole('navigation', { name: '功能' }).getByRole('link');
    await links.first().waitFor();
    return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  }
}
