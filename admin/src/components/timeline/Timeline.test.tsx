import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aConnection, aDemand, anEvent } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

/** What the timeline of a demand says, from top to bottom. */
async function linesOf(...events: readonly object[]): Promise<readonly (string | null)[]> {
  const demand = aDemand('DISPATCHED', [], { id: 'demand', events });
  const roots = { demands: () => aConnection([demand]), demand: () => demand };
  await renderApp({ at: '/demands/demand', as: 'COMMUNITY_STAFF', roots });
  const heading = await screen.findByRole('heading', { name: '经过' });
  const items = heading.closest('section')?.querySelectorAll('li') ?? [];
  return [...items].map((item) => item.querySelector('strong')?.textContent ?? null);
}

it('tells a dispatch in one line, with its note once', async () => {
  const note = '请先联系居民';
  expect(await linesOf(anEvent('LIST'), anEvent('DISPATCH', { note }), anEvent('OFFER', { note }))).toEqual([
    '派单',
    '列入需求清单',
  ]);
  expect(screen.getAllByText(note)).toHaveLength(1);
});

it('tells a step of a demand and its order in one line, and a second step of the kind in a line of its own', async () => {
  const at = '2026-03-11T02:00:00.000Z';
  expect(
    await linesOf(
      anEvent('DISPATCH'),
      anEvent('SET_URGENCY', { at, note: '有人受伤' }),
      anEvent('SET_URGENCY', { at }),
      anEvent('REASSIGN', { at, note: '换一家' }),
      anEvent('REDISPATCH', { at }),
      anEvent('REASSIGN', { at: '2026-03-12T02:00:00.000Z', note: '再换一家' }),
    ),
  ).toEqual(['改派', '改派', '调整紧急程度', '派单']);
});

it('has the latest on top, also of two steps at the same moment', async () => {
  expect(await linesOf(anEvent('SUBMIT'), anEvent('ASSESS'))).toEqual(['研判', '提交']);
});
