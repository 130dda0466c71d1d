import { AuditOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { listPage } from '@/features/feature';
import type texts from '@/i18n/zh-CN/supervision.json';

import { supervisionPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    supervision: typeof texts;
  }
}

export const supervisionFeature = {
  routes: [
    listPage(supervisionPaths.desk(), async () => (await import('./SupervisionPage')).SupervisionPage),
  ],
  places: {
    supervision: {
      path: supervisionPaths.desk(),
      label: () => i18next.t('supervision:navigation.supervision'),
      icon: AuditOutlined,
      count: (desk) => desk.ordersAtRisk + desk.ordersToVerify,
    },
  },
} as const satisfies Feature;
