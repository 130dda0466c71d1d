import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/catalogue.json';

import { cataloguePaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    catalogue: typeof texts;
  }
}

/** The dispatch catalogue is reached from the units, the setup list and the match desk. */
export const catalogueFeature = {
  routes: [
    pageWithTexts(
      cataloguePaths.list(),
      'catalogue',
      async () => (await import('./CataloguePage')).CataloguePage,
    ),
  ],
  places: {},
} as const satisfies Feature;
