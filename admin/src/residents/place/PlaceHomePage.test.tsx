import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { rememberDemand } from '../device/remembered-demands';
import { answerGraphQL, NO_NETWORK, Refusal } from '../testing/answer-graphql';
import { aPlace } from '../testing/builders';
import { openResidents } from '../testing/render-residents';

describe('the code on the stairwell', () => {
  it('that stands for no place gets a page that says so', async () => {
    answerGraphQL({ ResidentPlace: () => new Refusal('NOT_FOUND') });
    openResidents('/r/gone');
    await waitFor(() => expect(screen.getByRole('heading', { name: '没有找到这个地方' })).toBeVisible());
    expect(screen.getByRole('link', { name: '查进度' })).toHaveAttribute('href', '/r/track');
  });

  it('offers to try again when the system is away', async () => {
    const answers = [new Refusal('UNAVAILABLE'), aPlace()];
    answerGraphQL({ ResidentPlace: () => answers.shift() });
    const { user } = openResidents('/r/g3x7');
    expect(await screen.findByRole('alert')).toHaveTextContent('系统暂时用不了');
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(screen.getByRole('link', { name: /说件事/ })).toBeVisible());
  });

  it('says that there is no network', async () => {
    answerGraphQL({ ResidentPlace: () => NO_NETWORK });
    openResidents('/r/g3x7');
    expect(await screen.findByRole('alert')).toHaveTextContent('连不上网');
  });

  it('missing altogether: the page asks to scan one, and offers tracking', () => {
    answerGraphQL({});
    openResidents('/r/');
    expect(screen.getByRole('heading', { name: '扫码说事' })).toBeVisible();
    expect(screen.getByRole('link', { name: '查进度' })).toHaveAttribute('href', '/r/track');
  });

  it('shows where one is and the three things', async () => {
    answerGraphQL({ ResidentPlace: () => aPlace() });
    openResidents('/r/g3x7');
    expect(await screen.findByRole('region', { name: '您在这里' })).toHaveTextContent(
      '恩施市 · 舞阳坝街道 · 桂花园社区 · 第三网格',
    );
    expect(screen.getByRole('link', { name: /说件事/ })).toHaveAttribute('href', '/r/g3x7/say');
    expect(screen.getByRole('link', { name: /点服务/ })).toHaveAttribute('href', '/r/g3x7/services');
    expect(screen.getByRole('link', { name: /查进度/ })).toHaveAttribute('href', '/r/g3x7/track');
    expect(screen.queryByText(/演示数据/)).toBeNull();
  });

  it('shows the phone to tap, and the hours', async () => {
    answerGraphQL({
      ResidentPlace: () => aPlace({ contactPhone: '0718-822 2222', openingHours: '工作日 9:00–18:00' }),
    });
    openResidents('/r/g3x7');
    const phone = await screen.findByRole('link', { name: '0718-822 2222' });
    expect(phone).toHaveAttribute('href', 'tel:07188222222');
    expect(phone.parentElement).toHaveTextContent('工作日 9:00–18:00');
  });

  it('of the demonstration says that it is no real desk', async () => {
    answerGraphQL({ ResidentPlace: () => aPlace({ isDemonstration: true }) });
    openResidents('/r/g3x7');
    await waitFor(() => expect(screen.getByText(/演示数据/)).toBeVisible());
  });

  it('lists what this device remembers, and forgets it on demand', async () => {
    const demand = {
      number: 'D1',
      trackingCode: 'C1',
      title: '楼梯扶手松了',
      at: '2026-11-22T02:00:00.000Z',
    };
    rememberDemand(demand);
    answerGraphQL({ ResidentPlace: () => aPlace() });
    const { user } = openResidents('/r/g3x7');
    await waitFor(() => expect(screen.getByRole('link', { name: /楼梯扶手松了/ })).toBeVisible());
    await user.click(screen.getByRole('button', { name: '不再记“楼梯扶手松了”' }));
    expect(screen.queryByRole('link', { name: /楼梯扶手松了/ })).toBeNull();
    expect(window.localStorage.getItem('lindan.residents.mine')).toBeNull();
  });

  it('switches to English, and sets the language of the page', async () => {
    answerGraphQL({ ResidentPlace: () => aPlace() });
    const { user } = openResidents('/r/g3x7');
    await user.click(await screen.findByRole('button', { name: 'English' }));
    await waitFor(() => expect(screen.getByRole('link', { name: /Say something/ })).toBeVisible());
    expect(document.documentElement.lang).toBe('en');
  });
});
