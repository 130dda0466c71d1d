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
    const resources = this.panel.getByRole('list', { name: '可用资源' }).locator(':scope > li');
    const candidate = resources.filter({ hasText: unit }).first();
    await candidate.locator('button[aria-pressed]').click();
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
    await this.confirm();
    await send;
  }

  /** Sends what is asked about: with a reason, where another unit was shown first. */
  async confirm(): Promise<void> {
    const { yes, why } = await this.asks();
    await ((await why.isVisible()) ? why : yes).click();
  }

  /** Waits for the question before a dispatch: a confirmation, or why another unit is chosen. */
  async asks(): Promise<{ readonly yes: Locator; readonly why: Locator }> {
    const yes = this.panel.getByRole('button', { name: /^确认/ });
    const why = this.panel.getByRole('button', { name: '另一家更熟悉' });
    await yes.or(why).first().waitFor();
    return { yes, why };
  }
}
