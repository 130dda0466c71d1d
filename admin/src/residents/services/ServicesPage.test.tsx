import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { answerGraphQL, Refusal } from '../testing/answer-graphql';
import { aMenu, aPlace, aReceipt, aService } from '../testing/builders';
import { openResidents } from '../testing/render-residents';

const place = { ResidentPlace: () => aPlace() };
const lawyer = aService({
  id: 'lawyer',
  title: '法律咨询',
  description: '每周三',
  remaining: null,
  availableTo: null,
  audience: ['EVERYONE'],
});

describe('the menu of services', () => {
  it('of a place without any says so and where to turn', async () => {
    answerGraphQL({ ...place, PlaceServices: () => aMenu([]) });
    openResidents('/r/g3x7/services');
    await waitFor(() => expect(screen.getByText(/暂时还没有单位放服务出来/)).toBeVisible());
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('can be requested again after a failure', async () => {
    const answers = [new Refusal('UNAVAILABLE'), aMenu([aService()])];
    answerGraphQL({ ...place, PlaceServices: () => answers.shift() });
    const { user } = openResidents('/r/g3x7/services');
    await user.click(await screen.findByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '社区义诊' })).toBeVisible());
  });

  it('shows its unit, its audience, its remaining capacity and its last day', async () => {
    answerGraphQL({ ...place, PlaceServices: () => aMenu([aService(), lawyer]) });
    openResidents('/r/g3x7/services');
    await screen.findByRole('heading', { name: '社区义诊' });
    expect(screen.getByText('面向：老人')).toBeVisible();
    expect(screen.getByText('本月还有 12 个名额')).toBeVisible();
    expect(screen.getByText('2026年12月31日 前有效')).toBeVisible();
    expect(screen.getAllByText('提供：市中心医院')).toHaveLength(2);
  });

  it('shows when and how it is had, and where to ask', async () => {
    const weeklyHours = [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', until: '12:00' }));
    const clinic = aService({ weeklyHours, booking: '提前一天打电话', contact: '0718-8221234' });
    answerGraphQL({ ...place, PlaceServices: () => aMenu([clinic]) });
    openResidents('/r/g3x7/services');
    await waitFor(() => expect(screen.getByText('时间：周一–周三 09:00-12:00')).toBeVisible());
    expect(screen.getByText('预约：提前一天打电话')).toBeVisible();
    expect(screen.getByText('联系：0718-8221234')).toBeVisible();
  });

  it('comes page by page, by the cursor', async () => {
    const sent = answerGraphQL({
      ...place,
      PlaceServices: ({ after }) => (after === 'here' ? aMenu([lawyer]) : aMenu([aService()], 'here')),
    });
    const { user } = openResidents('/r/g3x7/services');
    await user.click(await screen.findByRole('button', { name: '再看一些' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '法律咨询' })).toBeVisible());
    expect(screen.getByRole('heading', { name: '社区义诊' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull();
    expect(sent('PlaceServices').map((variables) => variables['after'])).toEqual([null, 'here']);
  });

  it('is searched to its end, not only as far as it is shown', async () => {
    answerGraphQL({
      ...place,
      PlaceServices: ({ after }) => (after === 'here' ? aMenu([lawyer]) : aMenu([aService()], 'here')),
    });
    const { user } = openResidents('/r/g3x7/services');
    await screen.findByRole('heading', { name: '社区义诊' });
    await user.type(screen.getByRole('searchbox', { name: '找服务' }), '法律');
    await waitFor(() => expect(screen.getByRole('heading', { name: '法律咨询' })).toBeVisible());
    expect(screen.queryByRole('heading', { name: '社区义诊' })).toBeNull();
    await user.type(screen.getByRole('searchbox', { name: '找服务' }), '没有的');
    await waitFor(() => expect(screen.getByText(/没有找到。/)).toBeVisible());
  });
});

describe('ordering a service', () => {
  it('that is no longer on the menu is refused with a way back', async () => {
    answerGraphQL({ ...place, PlaceServices: () => aMenu([lawyer]) });
    openResidents('/r/g3x7/services/clinic');
    await waitFor(() => expect(screen.getByText(/这项服务现在点不了了/)).toBeVisible());
    expect(screen.getByRole('link', { name: '点服务' })).toHaveAttribute('href', '/r/g3x7/services');
  });

  it('that was used up a moment ago is refused, with everything still there', async () => {
    const answers = {
      PlaceServices: () => aMenu([aService()]),
      SubmitDemand: () => new Refusal('CAPACITY_EXHAUSTED'),
    };
    answerGraphQL({ ...place, ...answers });
    const { user } = openResidents('/r/g3x7/services/clinic');
    await user.type(await screen.findByRole('textbox', { name: '说说您的需要' }), '星期六上午');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByText(/名额用完了/)).toBeVisible());
    expect(screen.getByRole('textbox', { name: '说说您的需要' })).toHaveValue('星期六上午');
  });

  it('makes an order of it, named after the service', async () => {
    const answers = { PlaceServices: () => aMenu([aService()]), SubmitDemand: () => aReceipt() };
    const sent = answerGraphQL({ ...place, ...answers });
    const { user } = openResidents('/r/g3x7/services');
    await user.click(await screen.findByRole('link', { name: '点这个 社区义诊' }));
    await user.type(await screen.findByRole('textbox', { name: '说说您的需要' }), '星期六上午');
    await user.click(screen.getByRole('button', { name: '发出去' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '收到了' })).toBeVisible());
    expect(sent('SubmitDemand')[0]?.['input']).toMatchObject({
      title: '社区义诊',
      description: '星期六上午',
      kind: 'SERVICE_ORDER',
      resourceId: 'clinic',
      categoryCode: '0201',
    });
  });
});
