import type { Locator, Page } from 'playwright-core';

/** The match desk (派单台): the list to dispatch, the open demand and its candidates. */
export class MatchDeskPage {
  constructor(private readonly page: Page) {}

  get panel(): Locator {
    return this.page.getByRole('region', { name: '谁能办' });
  }

  /**
   * Chooses the best resource, of one unit where it is named. The rule of the dispatch catalogue stands before it.
   * @returns why the desk suggests it, a sentence for each reason
   */
  async choose(unit = ''): Promise<string[]> {
    const resources = this.panel.locator('button[aria-pressed]').filter({ hasNotText: '派单目录' });
    const candidate = resources.filter({ hasText: unit }).first();
    await candidate.click();
    const reasons = candidate.getByRole('listitem');
    await reasons.first().waitFor();
    return reasons.allTextContents();
  }

  /** Chooses the unit whose duty it is by the dispatch catalogue. */
  async followCatalogue(): Promise<void> {
    await this.panel.locator('button[aria-pressed]').filter({ hasText: '派单目录' }).click();
  }

  async dispatch(): Promise<void> {
    const send = this.page.waitForResponse(
      (response) => response.request().postData()?.includes('"operationName":"DispatchDemand"') === true,
    );
    await this.panel.getByRole('button', { name: /^派单/ }).click();
    await this.panel.getByRole('button', { name: /^确认/ }).click();
    await send;
  }
}
