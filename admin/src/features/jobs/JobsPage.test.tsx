import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

const aJob = (fields: object = {}) => ({
  __typename: 'Job',
  name: 'EXPIRE_RESOURCES',
  everySeconds: 600,
  lastRunAt: '2026-03-11T02:00:00.000Z',
  lastDurationMs: 12,
  lastChanged: 3,
  failures: 0,
  lastError: null,
  nextRunAt: '2026-03-11T02:10:00.000Z',
  ...fields,
});

const open = (roots: object) => renderApp({ at: '/jobs', as: 'ADMIN', roots: { ...roots } });

describe('the page of jobs', () => {
  it('says how each job’s last run went, and runs one now', async () => {
    const { user, server } = await open({ jobs: () => [aJob()], runJob: () => aJob() });
    await waitFor(() => expect(screen.getByText(/改动 3 条，用时 12 毫秒/)).toBeVisible());
    await user.click(screen.getByRole('button', { name: '立即执行：资源过期下架' }));
    await waitFor(() => expect(server.sent('RunJob')).toEqual([{ name: 'EXPIRE_RESOURCES' }]));
  });

  it('shows why a job fails, and offers to try it again', async () => {
    await open({ jobs: () => [aJob({ failures: 4, lastError: 'error: 42703 orders' })] });
    await waitFor(() => expect(screen.getByText('error: 42703 orders')).toBeVisible());
    expect(screen.getByText(/连续失败 4 次/)).toBeVisible();
    expect(screen.getByRole('button', { name: '重试：资源过期下架' })).toBeEnabled();
  });

  it('says so where none has run, where there is none, and where they cannot be read', async () => {
    const never = await open({
      jobs: () => [aJob({ lastRunAt: null, lastDurationMs: null, lastChanged: null })],
    });
    await waitFor(() => expect(screen.getByText(/还没有执行过/)).toBeVisible());
    never.unmount();
    const none = await open({ jobs: () => [] });
    await waitFor(() => expect(screen.getByText('还没有后台任务')).toBeVisible());
    none.unmount();
    await open({ jobs: () => refusal('UNAVAILABLE', '稍后再试') });
    await waitFor(() => expect(screen.getByText('系统暂时不能存取数据')).toBeVisible());
  });
});
