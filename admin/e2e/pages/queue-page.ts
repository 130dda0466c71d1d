import type { DemandAction, OrderAction } from '@lindan/shared';
import { WORDS } from '@lindan/shared';
import type { Locator, Page } from 'playwright-core';

const { action: ACTIONS } = WORDS['zh-CN'];

/** A list of what waits, and the record that is open beside it. */
export class QueuePage {
  constructor(protected readonly page: Page) {}

  async open(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).first().click();
    await this.button('.').first().waitFor();
  }

  /** Presses an action's button; a dialog then asks what the step needs. */
  async choose(action: DemandAction | OrderAction): Promise<Locator> {
    await this.button(ACTIONS[action]).click();
    return this.page.getByRole('dialog').last();
  }

  /** Takes a step whose dialog needs nothing but the word. */
  async take(
    action: DemandAction | OrderAction,
    fill: (dialog: Locator) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const dialog = await this.choose(action);
    await fill(dialog);
    await this.confirm(dialog, action);
  }

  async confirm(dialog: Locator, action: DemandAction | OrderAction): Promise<void> {
    await dialog.getByRole('button', { name: ACTIONS[action] }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  private button(name: string): Locator {
    return this.page
      .getByRole('group', { name: '可以做的' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }
}
