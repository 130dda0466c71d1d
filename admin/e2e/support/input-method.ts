import type { CDPSession, Page } from 'playwright-core';

/** The key code of every key that an input method handles. */
const PROCESS_KEY = 229;

/** An input method, such as one for Pinyin: letters are composed in the field, keys are its own until it gives words. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows letters that are no words yet. */
  async compose(letters: string): Promise<void> {
    for (let length = 1; length <= letters.length; length += 1) {
      await this.press(letters.charAt(length - 1));
      await this.session.send('Input.imeSetComposition', {
        text: letters.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
    }
  }

  /** A key that the input method handles: the page hears of it, and must leave it alone. */
  async press(key: string): Promise<void> {
    const event = { key, windowsVirtualKeyCode: PROCESS_KEY };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Replaces the letters by the chosen words. */
  async choose(words: string): Promise<void> {
    await this.session.send('Input.insertText', { text: words });
  }
}
