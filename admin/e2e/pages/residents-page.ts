import type { Page } from 'playwright-core';

/** What a resident holds in hand after saying something. */
export interface Receipt {
  readonly number: string;
  readonly trackingCode: string;
}

/** The pages under /r/, as a resident uses them. */
export class ResidentsPage {
  constructor(private readonly page: Page) {}

  /** Scans the code on the stairwell. */
  async scan(placeCode: string): Promise<void> {
    await this.page.goto(`/r/${placeCode}`);
    await this.page.getByRole('link', { name: /说件事/ }).waitFor();
  }

  async startSaying(): Promise<void> {
    await this.page.getByRole('link', { name: /说件事/ }).click();
    await this.page.getByRole('heading', { name: '说件事' }).waitFor();
  }

  async write(text: string, phone: string, name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '什么事' }).fill(text);
    await this.page.getByRole('textbox', { name: /手机号/ }).fill(phone);
    await this.page.getByRole('textbox', { name: /怎么称呼/ }).fill(name);
  }

  /** Says yes to the category that the words speak of. */
  async agreeToCategory(): Promise<void> {
    await this.page.getByText('看着像是').waitFor();
    await this.page.getByRole('button', { name: '是', exact: true }).click();
  }

  async send(): Promise<Receipt> {
    await this.page.getByRole('button', { name: '发出去' }).click();
    await this.page.getByRole('heading', { name: '收到了' }).waitFor();
    const [number, trackingCode] = await this.page.locator('.receipt dd').allTextContents();
    return { number: number ?? '', trackingCode: trackingCode ?? '' };
  }

  /** From the receipt to the tracking page. */
  async follow(): Promise<void> {
    await this.page.getByRole('link', { name: '查进度' }).click();
    await this.page.getByText('一路走来').waitFor();
  }

  /** Later, with number and code at hand. */
  async track({ number, trackingCode }: Receipt): Promise<void> {
    await this.page.goto('/r/track');
    await this.page.getByRole('textbox', { name: '编号' }).fill(number);
    await this.page.getByRole('textbox', { name: '查询码' }).fill(trackingCode);
    await this.page.getByRole('button', { name: '查一查' }).click();
    await this.page.getByText('一路走来').waitFor();
  }

  /** The current state in the resident's words. */
  async now(): Promise<string> {
    return (await this.page.locator('.now strong').textContent()) ?? '';
  }

  /** Three taps. */
  async rate(): Promise<void> {
    await this.page.getByText('有', { exact: true }).click();
    await this.page.getByText('解决了', { exact: true }).click();
    await this.page.getByText('很满意').click();
    await this.page.getByRole('button', { name: '交上去' }).click();
    await this.page.getByRole('button', { name: '交上去' }).waitFor({ state: 'detached' });
  }
}
