import type { DemandAction, OrderAction } from '@lindan/shared';
import { WORDS } from '@lindan/shared';
import type { Locator, Page } from 'playwright-core';

type Action = DemandAction | OrderAction;

const { action: ACTION_WORDS } = WORDS['zh-CN'];

/** A list of what is to be done with the open record beside it: queue, claim hall, supervision desk. */
export class WorkPage {
  constructor(private readonly page: Page) {}

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('link', { name: place }).first().click();
    await this.page.getByRole('heading', { level: 1, name: place }).waitFor();
  }

  async show(view: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${view}`) }).click();
  }

  /** Opens a record, on whichever page of the list it stands. */
  async open(title: string): Promise<void> {
    // The line of what was done names the record too, and leads elsewhere.
    const link = this.page.getByRole('main').getByRole('link', { name: title }).first();
    const next = this.page.getByRole('button', { name: '下一页' });
    await this.page.waitForLoadState('networkidle');
    while ((await link.count()) === 0 && (await next.count()) > 0 && (await next.isEnabled())) {
      await next.click();
      await this.page.waitForLoadState('networkidle');
    }
    await link.click();
    await this.pane.getByRole('heading', { name: title }).waitFor();
  }

  /** Does what needs no further word. */
  async press(action: Action): Promise<void> {
    const button = this.button(action);
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  /** Fills in a dialog; it closes once the step has succeeded. */
  async take(
    action: Action,
    answer: (dialog: Locator) => Promise<void> = async () => undefined,
  ): Promise<void> {
    await this.button(action).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await answer(dialog);
    await dialog.getByRole('button', { name: ACTION_WORDS[action], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  get pane(): Locator {
    return this.page.getByRole('complementary');
  }

  private button(action: Action): Locator {
    return this.pane
      .getByRole('group', { name: /做的/ })
      .getByRole('button', { name: ACTION_WORDS[action], exact: true });
  }
}
