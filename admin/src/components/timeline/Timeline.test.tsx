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

it('has the latest on top, also of two steps at the same moment', async () => {
  expect(await linesOf(anEvent('SUBMIT'), anEvent('ASSESS'))).toEqual(['研判', '提交']);
});
