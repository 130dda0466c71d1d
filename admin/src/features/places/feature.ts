import { ApartmentOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type editorTexts from '@/i18n/zh-CN/pages/placeEditor.json';
import type texts from '@/i18n/zh-CN/places.json';

import { placePaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    places: typeof texts;
    placeEditor: typeof editorTexts;
  }
}

export const placesFeature = {
  routes: [
    pageWithTexts(placePaths.list(), 'placeEditor', async () => (await import('./PlacesPage')).PlacesPage),
  ],
  places: {
    places: {
      path: placePaths.list(),
      label: () => i18next.t('places:navigation.places'),
      icon: ApartmentOutlined,
    },
  },
} as const satisfies Feature;
