import type { Locator, Page } from 'playwright-core';

/** A table that is read page by page. */
export class ListPage {
  private page = 1;

  constructor(private readonly tab: Page) {}

  /** The text of the rows. */
  async rows(): Promise<string[]> {
    await this.pager.getByText(`第 ${this.page} 页`).waitFor();
    return this.tab.locator('main tbody tr').allInnerTexts();
  }

  /** How many rows there are on all pages. */
  async total(): Promise<number> {
    const [, total] = /共 (\d+) 条/.exec(await this.pager.innerText()) ?? [];
    return Number(total);
  }

  /** @returns whether there was a next page */
  async goOn(): Promise<boolean> {
    const next = this.pager.getByRole('button', { name: '下一页' });
    if (await next.isDisabled()) return false;
    this.page += 1;
    await next.click();
    return true;
  }

  async goBack(): Promise<void> {
    this.page -= 1;
    await this.pager.getByRole('button', { name: '上一页' }).click();
    // A second click on a page that is not redrawn yet would lead to the same page.
    await this.pager.getByText(`第 ${this.page} 页`).waitFor();
  }

  private get pager(): Locator {
    return this.tab.getByRole('navigation', { name: '翻页' });
  }
}
