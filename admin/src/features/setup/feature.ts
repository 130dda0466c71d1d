import { AuditOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/setup.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    setup: typeof texts;
  }
}

export const setupFeature = {
  routes: [pageWithTexts('/setup', 'setup', async () => (await import('./SetupPage')).SetupPage)],
  places: {
    setup: {
      path: '/setup',
      label: () => i18next.t('places:tabs./setup'),
      icon: AuditOutlined,
    },
  },
} as const satisfies Feature;
