import { TeamOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { page } from '@/features/feature';
import type texts from '@/i18n/zh-CN/people.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    people: typeof texts;
  }
}

export const peopleFeature = {
  routes: [page('/people', async () => (await import('./PeoplePage')).PeoplePage)],
  places: {
    people: {
      path: '/people',
      label: () => i18next.t('people:navigation.people'),
      icon: TeamOutlined,
    },
  },
} as const satisfies Feature;
