import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/categories.json';

import { categoryPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    categories: typeof texts;
  }
}

/** Reached through the tabs of units and the setup list. */
export const categoriesFeature = {
  routes: [
    pageWithTexts(
      categoryPaths.list(),
      'categories',
      async () => (await import('./CategoriesPage')).CategoriesPage,
    ),
  ],
  places: {},
} as const satisfies Feature;
