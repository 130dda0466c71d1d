import { GiftOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { listPage, page } from '@/features/feature';
import type texts from '@/i18n/zh-CN/resources.json';

import { resourcePaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    resources: typeof texts;
  }
}

export const resourcesFeature = {
  routes: [
    listPage(resourcePaths.list(), async () => (await import('./ResourceListPage')).ResourceListPage),
    page(resourcePaths.create(), async () => (await import('./ResourceEditorPage')).NewResourcePage),
    page(
      `${resourcePaths.list()}/:id/edit`,
      async () => (await import('./ResourceEditorPage')).EditResourcePage,
    ),
  ],
  places: {
    resources: {
      path: resourcePaths.list(),
      label: () => i18next.t('resources:navigation.resources'),
      icon: GiftOutlined,
    },
  },
} as const satisfies Feature;
