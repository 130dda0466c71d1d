import { GiftOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type offerTexts from '@/i18n/zh-CN/pages/resourceOffer.json';
import type texts from '@/i18n/zh-CN/resources.json';

import { resourcePaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    resources: typeof texts;
    resourceOffer: typeof offerTexts;
  }
}

export const resourcesFeature = {
  routes: [
    pageWithTexts(
      `${resourcePaths.list()}/:id?`,
      'resourceOffer',
      async () => (await import('./ResourceListPage')).ResourceListPage,
    ),
    pageWithTexts(
      resourcePaths.create(),
      'resourceOffer',
      async () => (await import('./ResourceEditorPage')).NewResourcePage,
    ),
    pageWithTexts(
      `${resourcePaths.list()}/:id/edit`,
      'resourceOffer',
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
