import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/suggestions.json';

import { suggestionPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    suggestions: typeof texts;
  }
}

/** The accuracy of suggestions is reached from the match desk, the board and the resource list. */
export const suggestionsFeature = {
  routes: [
    pageWithTexts(
      suggestionPaths.accuracy(),
      'suggestions',
      async () => (await import('./AccuracyPage')).AccuracyPage,
    ),
  ],
  places: {},
} as const satisfies Feature;
