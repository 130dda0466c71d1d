import { expect, it } from 'vitest';

import { parsePlacesParams, toRegionFilter } from './places-params';
import { pathText } from './region-path';

const filterOf = (text: string) => toRegionFilter(parsePlacesParams(new URLSearchParams(text)), 'city');

it('begins one level below the viewer own place', () => {
  expect(filterOf('kind=PLANET').parentId).toBe('city');
});

it('looks for a word in the whole scope', () => {
  expect(filterOf('search=五峰山')).toEqual({ parentId: undefined, kind: undefined, search: '五峰山' });
});

it('a path leaves out the city, which is the same for all', () => {
  const path = [
    { name: '恩施市', kind: 'CITY' },
    { name: '舞阳坝街道', kind: 'STREET' },
    { name: '五峰山社区', kind: 'COMMUNITY' },
  ] as const;
  expect(pathText(path)).toBe('舞阳坝街道 · 五峰山社区');
});
