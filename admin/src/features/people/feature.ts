import { TeamOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/people.json';

import { peoplePaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    people: typeof texts;
  }
}

export const peopleFeature = {
  routes: [
    pageWithTexts(
      `${peoplePaths.list()}/:id?`,
      'people',
      async () => (await import('./PeoplePage')).PeoplePage,
    ),
  ],
  places: {
    people: {
      path: peoplePaths.list(),
      label: () => i18next.t('places:tabs./people'),
      icon: TeamOutlined,
    },
  },
} as const satisfies Feature;
