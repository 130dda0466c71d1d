import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/pairings.json';

import { pairingPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    pairings: typeof texts;
  }
}

/** Reached through the tabs of units: no role has a place left in its navigation. */
export const pairingsFeature = {
  routes: [
    pageWithTexts(pairingPaths.list(), 'pairings', async () => (await import('./PairingsPage')).PairingsPage),
  ],
  places: {},
} as const satisfies Feature;
