import type { Locator, Page } from 'playwright-core';

/** The match desk: what is to be dispatched, the demand, and who could take it. */
export class DispatchPage {
  constructor(private readonly page: Page) {}

  async open(title: string): Promise<void> {
    await this.page.goto('/dispatch');
    await this.page.getByRole('link', { name: title }).click();
  }

  /** A resource that the desk suggests, by whose it is and what it is. */
  candidate(unit: string, resource: string): Locator {
    return this.page
      .getByRole('button', { pressed: undefined })
      .filter({ hasText: unit })
      .filter({ hasText: resource });
  }

  async dispatch(): Promise<void> {
    await this.page.getByRole('button', { name: /^派单/ }).click();
  }
}
