import { FieldTimeOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { page } from '@/features/feature';
import type texts from '@/i18n/zh-CN/jobs.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    jobs: typeof texts;
  }
}

export const jobsFeature = {
  routes: [page('/jobs', async () => (await import('./JobsPage')).JobsPage)],
  places: {
    jobs: {
      path: '/jobs',
      label: () => i18next.t('jobs:navigation.jobs'),
      icon: FieldTimeOutlined,
    },
  },
} as const satisfies Feature;
