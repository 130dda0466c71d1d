import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { answerGraphQL, NO_NETWORK, Refusal } from '../testing/answer-graphql';
import { aPlace, aReceipt } from '../testing/builders';
import { openResidents } from '../testing/render-residents';

const TEXT = '楼梯扶手松了，老人上下楼怕摔。希望换一副。';
const DRAFT = 'lindan.residents.draft.g3x7';

const place = { ResidentPlace: () => aPlace(), LookAlike: () => ({ lookAlikes: [] }) };
const noGuess = { GuessCategories: () => ({ suggestedCategories: [] }) };
const twoGuesses = {
  GuessCategories: () => ({
    suggestedCategories: [
      { score: 0.8, category: { code: '0104', name: '房屋维修' } },
      { score: 0.3, category: { code: '0302', name: '养老服务' } },
    ],
  }),
};

type Input = Record<string, unknown>;
const inputs = (sent: (operation: string) => Record<string, unknown>[]) =>
  sent('SubmitDemand').map((variables) => variables['input'] as Input);

async function write(user: ReturnType<typeof openResidents>['user'], text = TEXT) {
  await user.click(await screen.findByRole('textbox', { name: '什么事' }));
  await user.paste(text);
}

describe('saying something', () => {
  it('without a word sends nothing and leads back to the field', async () => {
    const sent = answerGraphQL({ ...place, ...noGuess });
    const { user } = openResidents('/r/g3x7/say');
    await user.click(await screen.findByRole('button', { name: '发出去' }));
    const field = screen.getByRole('textbox', { name: '什么事' });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/这里要写一写/);
    expect(sent('SubmitDemand')).toEqual([]);
  });

  it('refuses a phone number that is none, but not its absence', async () => {
    const sent = answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => aReceipt() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    const phone = screen.getByRole('textbox', { name: /手机号/ });
    await user.type(phone, '12');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(phone).toHaveAccessibleDescription(/这个号码不对/));
    expect(sent('SubmitDemand')).toEqual([]);
    await user.clear(phone);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
  });

  it('shows what the server refuses beside its field, with everything still there', async () => {
    const fields = { 'requester.phone': '不是有效的电话号码' };
    answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => new Refusal('BAD_USER_INPUT', { fields }) });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.type(screen.getByRole('textbox', { name: /手机号/ }), '13812345678');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByText(/不是有效的电话号码/)).toBeVisible());
    expect(screen.getByRole('textbox', { name: /手机号/ })).toHaveFocus();
    expect(screen.getByRole('textbox', { name: '什么事' })).toHaveValue(TEXT);
  });

  it('too often shows how long to wait', async () => {
    answerGraphQL({
      ...place,
      ...noGuess,
      SubmitDemand: () => new Refusal('RATE_LIMITED', { retryAfter: 40 }),
    });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByText(/请过 40 秒再试/)).toBeVisible());
    expect(screen.getByRole('textbox', { name: '什么事' })).toHaveValue(TEXT);
  });

  it('keeps what was written when the page is closed', async () => {
    answerGraphQL({ ...place, ...noGuess });
    const first = openResidents('/r/g3x7/say');
    await write(first.user);
    first.unmount();
    openResidents('/r/g3x7/say');
    expect(await screen.findByRole('textbox', { name: '什么事' })).toHaveValue(TEXT);
  });

  it('goes out again under the same key until the network is back, and only then leaves the device', async () => {
    const answers = [NO_NETWORK, new Refusal('UNAVAILABLE'), aReceipt()];
    const sent = answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => answers.shift() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByText(/第 2 次/)).toBeVisible());
    expect(window.localStorage.getItem(DRAFT)).toContain('扶手');
    await user.click(screen.getByRole('button', { name: '马上再发' }));
    await waitFor(() => expect(screen.getByText(/第 3 次/)).toBeVisible());
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
    expect(new Set(inputs(sent).map((input) => input['idempotencyKey'])).size).toBe(1);
    expect(inputs(sent)).toHaveLength(3);
    expect(window.localStorage.getItem(DRAFT)).toBeNull();
  });

  it('that was on its way when the page was closed goes on by itself when it is opened again', async () => {
    const answers: unknown[] = [NO_NETWORK, aReceipt()];
    const sent = answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => answers.shift() });
    const first = openResidents('/r/g3x7/say');
    await write(first.user);
    await first.user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByText(/第 2 次/);
    first.unmount();
    openResidents('/r/g3x7/say');
    await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
    const [before, after] = inputs(sent);
    expect(after).toEqual(before);
  });

  it('called off by the resident waits for him, and changed words are another demand', async () => {
    const answers: unknown[] = [NO_NETWORK, aReceipt()];
    const sent = answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => answers.shift() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await user.click(await screen.findByRole('button', { name: '先不发，回去改' }));
    await write(user, '三楼也是。');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    const [before, after] = inputs(sent);
    expect(after?.['idempotencyKey']).not.toBe(before?.['idempotencyKey']);
  });

  it('makes the title from the first sentence, and leaves out what was left empty', async () => {
    const sent = answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => aReceipt() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    expect(inputs(sent)[0]).toEqual({
      regionId: 'grid-3',
      title: '楼梯扶手松了，老人上下楼怕摔',
      description: TEXT,
      kind: 'ISSUE',
      urgency: 'NORMAL',
      channel: 'QR',
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  it('sends the category that the resident says yes to, and none that was only guessed', async () => {
    const sent = answerGraphQL({ ...place, ...twoGuesses, SubmitDemand: () => aReceipt() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await waitFor(() => expect(screen.getByText('房屋维修')).toBeVisible());
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    await user.click(screen.getByRole('link', { name: '再说一件' }));
    await write(user);
    await user.click(await screen.findByRole('button', { name: '是' }));
    expect(screen.queryByRole('button', { name: '是' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    await user.click(screen.getByRole('link', { name: '再说一件' }));
    await write(user);
    await user.click(await screen.findByRole('button', { name: '不对，换一个' }));
    await user.click(screen.getByRole('radio', { name: '让社区来分' }));
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    expect(inputs(sent).map((input) => input['categoryCode'])).toEqual([undefined, '0104', undefined]);
  });

  it('keeps a category that was picked while the text goes on', async () => {
    const sent = answerGraphQL({ ...place, ...twoGuesses, SubmitDemand: () => aReceipt() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.click(await screen.findByRole('button', { name: '不对，换一个' }));
    await user.click(screen.getByRole('radio', { name: '养老服务' }));
    expect(screen.getByText('养老服务')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: '什么事' }), '谢谢');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    expect(inputs(sent)[0]).toMatchObject({ categoryCode: '0302' });
  });

  describe('with the position of the phone', () => {
    const ENSHI = { south: 29.84, west: 109.07, north: 30.67, east: 109.98 };
    const inEnshi = {
      ...noGuess,
      LookAlike: () => ({ lookAlikes: [] }),
      ResidentPlace: () => aPlace({}, ENSHI),
    };
    /** A phone at a place; without one it does not find its position. */
    function aPhone(coords?: { readonly latitude: number; readonly longitude: number }) {
      const geolocation = {
        getCurrentPosition: (found: (at: object) => void, failed: () => void) =>
          coords === undefined ? failed() : found({ coords }),
      };
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    }
    afterEach(() => void Reflect.deleteProperty(navigator, 'geolocation'));

    it.each([
      ['in the city, sends it', { latitude: 30.3, longitude: 109.5 }, /人在现场/, true],
      [
        'outside of it, sends none and says so',
        { latitude: 31, longitude: 109.5 },
        /不在本市.*第三网格/,
        false,
      ],
      ['that is not found, sends none and says so', undefined, /没有定到位.*第三网格/, false],
    ])('%s', async (_case, coords, hint, isSent) => {
      aPhone(coords);
      const sent = answerGraphQL({ ...inEnshi, SubmitDemand: () => aReceipt() });
      const { user } = openResidents('/r/g3x7/say');
      await write(user);
      await user.click(screen.getByText('还想补充'));
      const tick = await screen.findByRole('checkbox', { name: /附上/ });
      await user.click(tick);
      await waitFor(() => expect(tick).toHaveAccessibleDescription(hint));
      await user.click(screen.getByRole('button', { name: '发出去' }));
      await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
      expect(inputs(sent).map(({ location }) => location)).toEqual([isSent ? coords : undefined]);
    });

    it('that the server calls outside, goes without it under the same key', async () => {
      aPhone({ latitude: 30.3, longitude: 109.5 });
      const answers: unknown[] = [new Refusal('CONFLICT'), aReceipt()];
      const sent = answerGraphQL({ ...inEnshi, SubmitDemand: () => answers.shift() });
      const { user } = openResidents('/r/g3x7/say');
      await write(user);
      await user.click(screen.getByText('还想补充'));
      const tick = await screen.findByRole('checkbox', { name: /附上/ });
      await user.click(tick);
      await waitFor(() => expect(tick).toBeChecked());
      await user.click(screen.getByRole('button', { name: '发出去' }));
      await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
      expect(inputs(sent).map(({ location }) => location)).toEqual([
        { latitude: 30.3, longitude: 109.5 },
        null,
      ]);
      expect(new Set(inputs(sent).map((input) => input['idempotencyKey'])).size).toBe(1);
    });
  });

  it('works without a guess', async () => {
    answerGraphQL({ ...place, GuessCategories: () => NO_NETWORK, SubmitDemand: () => aReceipt() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
  });

  it('carries who asks, how urgent it is and what it is', async () => {
    const sent = answerGraphQL({ ...place, ...noGuess, SubmitDemand: () => aReceipt() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.type(screen.getByRole('textbox', { name: /手机号/ }), '138 1234 5678');
    await user.type(screen.getByRole('textbox', { name: /怎么称呼/ }), '向阿姨');
    await user.click(screen.getByRole('checkbox', { name: '很急' }));
    await user.click(screen.getByText('还想补充'));
    await user.click(screen.getByRole('radio', { name: '一个小心愿' }));
    await user.type(screen.getByRole('textbox', { name: /标题/ }), '换扶手');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
    expect(inputs(sent)[0]).toMatchObject({
      title: '换扶手',
      kind: 'WISH',
      urgency: 'URGENT',
      requester: { name: '向阿姨', phone: '138 1234 5678' },
    });
  });
});

describe('neighbours have said the same', () => {
  const ALIKE = { title: '房屋维修 · 第三网格 · 3 天前', backers: 12, joinToken: 'token' };
  const alike = { ...place, ...noGuess, LookAlike: () => ({ lookAlikes: [ALIKE] }) };
  const own = { number: 'XQ261122-00009', trackingCode: 'AAAA-BBBB-CCCC' };

  it('and one tap with the phone joins them, with number and code of one’s own', async () => {
    const sent = answerGraphQL({ ...alike, BackDemand: () => ({ backDemand: own }) });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await waitFor(() => expect(screen.getByText(/12 位邻居也提过：房屋维修/)).toBeVisible());
    await user.click(screen.getByRole('button', { name: /\+1/ }));
    const phone = screen.getByRole('textbox', { name: /手机号/ });
    await waitFor(() => expect(phone).toHaveFocus());
    expect(phone).toHaveAccessibleDescription(/加入要留手机号/);
    await user.type(phone, '13812345678');
    await user.click(screen.getByRole('button', { name: /\+1/ }));
    await waitFor(() => expect(screen.getByText(own.number)).toBeVisible());
    expect(screen.getByText(own.trackingCode)).toBeVisible();
    expect(sent('LookAlike')[0]).toMatchObject({ regionId: 'grid-3', text: TEXT });
    expect(sent('BackDemand')).toMatchObject([{ joinToken: 'token', requester: { phone: '13812345678' } }]);
    expect(window.localStorage.getItem(DRAFT)).toBeNull();
  });

  it('of the category that was picked, told politely, and a failed look is not told at all', async () => {
    const answers: unknown[] = [NO_NETWORK, { lookAlikes: [ALIKE] }];
    const sent = answerGraphQL({ ...place, ...twoGuesses, LookAlike: () => answers.shift() });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await waitFor(() => expect(sent('LookAlike')).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(await screen.findByRole('button', { name: '是' }));
    const line = await screen.findByText(/12 位邻居也提过/);
    expect(line.closest('[aria-live="polite"]')).toBeInTheDocument();
    expect(sent('LookAlike')[0]).not.toHaveProperty('categoryCode');
    expect(sent('LookAlike')[1]).toMatchObject({ categoryCode: expect.any(String) });
  });

  it('and a refusal is told, with everything still there', async () => {
    const message = '这个电话已经在共同提出人之中';
    answerGraphQL({ ...alike, BackDemand: () => new Refusal('BAD_USER_INPUT', {}, message) });
    const { user } = openResidents('/r/g3x7/say');
    await write(user);
    await user.type(screen.getByRole('textbox', { name: /手机号/ }), '13812345678');
    await user.click(await screen.findByRole('button', { name: /\+1/ }));
    await waitFor(() => expect(screen.getByText(message)).toBeVisible());
    expect(screen.getByRole('textbox', { name: '什么事' })).toHaveValue(TEXT);
  });
});

describe('the receipt', () => {
  async function sent(user: ReturnType<typeof openResidents>['user']) {
    await write(user);
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await screen.findByRole('heading', { name: '收到了' });
  }
  const answers = { ...place, ...noGuess, SubmitDemand: () => aReceipt() };

  it('shows number and code, who is next and by when, in the city’s time', async () => {
    answerGraphQL(answers);
    const { user } = openResidents('/r/g3x7/say');
    await sent(user);
    expect(screen.getByText('XQ261122-00007')).toBeVisible();
    expect(screen.getByText('K7PW-2M9Q-XR4T')).toBeVisible();
    expect(screen.getByText(/楼栋党小组研判，最迟 11月24日.*10:00/)).toBeVisible();
  });

  it('stays when the page is loaded again, and is gone when opened by its address alone', async () => {
    answerGraphQL(answers);
    const first = openResidents('/r/g3x7/say');
    await sent(first.user);
    const kept: unknown = window.history.state;
    first.unmount();
    openResidents('/r/g3x7/sent', kept).unmount();
    openResidents('/r/g3x7/sent', kept);
    await waitFor(() => expect(screen.getByText('K7PW-2M9Q-XR4T')).toBeVisible());
  });

  it('opened by its address alone offers tracking', async () => {
    answerGraphQL(answers);
    openResidents('/r/g3x7/sent');
    await waitFor(() => expect(screen.getByText(/这一页只在刚发完时有/)).toBeVisible());
  });

  it('is remembered on the device only when the resident agrees', async () => {
    answerGraphQL(answers);
    const { user } = openResidents('/r/g3x7/say');
    await sent(user);
    expect(window.localStorage.getItem('lindan.residents.mine')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '记在这部手机里' }));
    expect(window.localStorage.getItem('lindan.residents.mine')).toContain('K7PW-2M9Q-XR4T');
    await user.click(screen.getByRole('checkbox', { name: '已记在这部手机里' }));
    expect(window.localStorage.getItem('lindan.residents.mine')).toBeNull();
  });

  it('can be copied, also where the browser has no clipboard to offer', async () => {
    answerGraphQL(answers);
    const { user } = openResidents('/r/g3x7/say');
    await sent(user);
    await user.click(screen.getByRole('button', { name: '复制' }));
    await waitFor(() => expect(screen.getByText('已复制')).toBeVisible());
    expect(await navigator.clipboard.readText()).toBe('邻单 编号：XQ261122-00007 查询码：K7PW-2M9Q-XR4T');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: '复制' }));
    await waitFor(() => expect(screen.getByText(/请长按上面的字来复制/)).toBeVisible());
  });

  it('says to write it down on a phone that draws no picture', async () => {
    answerGraphQL(answers);
    const { user } = openResidents('/r/g3x7/say');
    await sent(user);
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await user.click(screen.getByRole('button', { name: '存成图片' }));
    await waitFor(() => expect(screen.getByText(/这部手机生成不了图片/)).toBeVisible());
  });
});
