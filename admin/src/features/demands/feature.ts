import { EditOutlined, FileTextOutlined, SendOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { listPage, page, pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/demands.json';
import type dispatchTexts from '@/i18n/zh-CN/pages/dispatch.json';

import { demandPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    demands: typeof texts;
    dispatch: typeof dispatchTexts;
  }
}

export const demandsFeature = {
  routes: [
    listPage(demandPaths.list(), async () => (await import('./DemandListPage')).DemandListPage),
    pageWithTexts(
      `${demandPaths.dispatch()}/:id?`,
      'dispatch',
      async () => (await import('./DispatchPage')).DispatchPage,
    ),
    page(demandPaths.collect(), async () => (await import('./CollectPage')).CollectPage),
  ],
  places: {
    dispatch: {
      path: demandPaths.dispatch(),
      label: () => i18next.t('demands:navigation.dispatch'),
      icon: SendOutlined,
    },
    collect: {
      path: demandPaths.collect(),
      label: () => i18next.t('demands:navigation.collect'),
      icon: EditOutlined,
    },
    demands: {
      path: demandPaths.list(),
      label: () => i18next.t('demands:navigation.demands'),
      icon: FileTextOutlined,
    },
  },
} as const satisfies Feature;
