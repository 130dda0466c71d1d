import { BarChartOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { page } from '@/features/feature';
import type texts from '@/i18n/zh-CN/board.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    board: typeof texts;
  }
}

export const boardFeature = {
  routes: [page('/board', async () => (await import('./BoardPage')).BoardPage)],
  places: {
    board: {
      path: '/board',
      label: () => i18next.t('board:navigation.board'),
      icon: BarChartOutlined,
    },
  },
} as const satisfies Feature;
