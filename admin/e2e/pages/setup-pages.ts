import type { Page } from 'playwright-core';

import { PASSWORD } from '../support/api';

/** The pages with which an administrator opens a city: setup list, places, people, pairings. */
export class SetupPages {
  constructor(
    private readonly page: Page,
    /** The place whose gaps are listed; undefined: the city. */
    private readonly placeId?: string,
  ) {}

  async openList(): Promise<void> {
    await this.page.goto(this.placeId === undefined ? '/setup' : `/setup?place=${this.placeId}`);
    await this.page.getByRole('heading', { level: 1, name: '开城清单' }).waitFor();
  }

  /** How far the place is, in the words of the list. */
  async expectReady(ready: number, communities: number): Promise<void> {
    await this.openList();
    await this.page.getByText(`${communities} 个社区中 ${ready} 个已就绪`).first().waitFor();
  }

  /** Finds a place by its name and opens it. @returns its id */
  async openPlace(name: string): Promise<string> {
    await this.page.goto(`/places?search=${encodeURIComponent(name)}`);
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
    await this.page.getByRole('heading', { name }).waitFor();
    return new URL(this.page.url()).searchParams.get('in') ?? '';
  }

  /** Adds a grid to the open community, or a building to the open grid. */
  async addPlace(action: '新增网格' | '新增楼栋', name: string): Promise<void> {
    await this.page.getByRole('button', { name: action }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('名称').fill(name);
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).waitFor();
  }

  /** The code of the stairwell of a place that is listed. */
  async placeCodeOf(name: string): Promise<string> {
    const link = this.page.getByRole('link', { name: `打开${name}的居民页面` });
    return decodeURIComponent(((await link.getAttribute('href')) ?? '').replace('/r/', ''));
  }

  /** Follows a line of the setup list to the invitation that fills it. @returns the one-time link */
  async invite(line: RegExp, name: string, account: string): Promise<string> {
    await this.openList();
    await this.page.getByRole('link', { name: line }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill(name);
    await dialog.getByLabel('账号').fill(account);
    await dialog.getByRole('button', { name: '生成邀请链接' }).click();
    const link = await this.page.getByLabel('一次性链接').inputValue();
    await this.page.getByRole('button', { name: '完成' }).click();
    return link;
  }

  /** Pairs the first community without a lead with a unit, from the line of the setup list. */
  async pair(community: string, unit: string): Promise<void> {
    await this.openList();
    await this.page.getByRole('link', { name: new RegExp(`${community}没有牵头包保单位`) }).click();
    const field = this.page.getByLabel(`为${community}添加单位`);
    await field.fill(unit);
    await this.page.getByTitle(unit, { exact: true }).first().waitFor();
    await field.press('Enter');
    const question = this.page.getByRole('group', { name: `${unit}作为` });
    await question.getByRole('button', { name: '牵头单位' }).click();
    await this.page.getByRole('button', { name: `解除${unit}与${community}的结对` }).waitFor();
  }

  /** Opens a one-time link and sets the password. */
  async join(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('新密码').fill(PASSWORD);
    await this.page.getByLabel('再输一次').fill(PASSWORD);
    await this.page.getByRole('button', { name: '设置密码' }).click();
    await this.page.getByText('密码已设置').waitFor();
  }
}
