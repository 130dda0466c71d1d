import type { Page } from 'playwright-core';

import { PASSWORD } from '../house/api';

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
}
