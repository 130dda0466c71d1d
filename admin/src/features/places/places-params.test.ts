import { expect, it } from 'vitest';

import { parsePlacesParams, toRegionFilter } from './places-params';
import { pathText, placeText } from './region-path';

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

it('a building is named with its grid, a community by itself', () => {
  const city = { name: '恩施市', kind: 'CITY' } as const;
  const community = { name: '五峰山社区', kind: 'COMMUNITY' } as const;
  const grid = { name: '第一网格', kind: 'GRID' } as const;
  const building = { name: '2号楼', kind: 'BUILDING' } as const;
  expect(placeText({ name: '2号楼', path: [city, community, grid, building] })).toBe('第一网格 · 2号楼');
  expect(placeText({ name: '五峰山社区', path: [city, community] })).toBe('五峰山社区');
});
