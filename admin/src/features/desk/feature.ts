import { HomeOutlined, InboxOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { listPage } from '@/features/feature';
import type texts from '@/i18n/zh-CN/desk.json';

import { deskPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    desk: typeof texts;
  }
}

export const deskFeature = {
  routes: [
    listPage(deskPaths.queue(), async () => (await import('./QueuePage')).QueuePage),
    listPage(deskPaths.ground(), async () => (await import('./GroundPage')).GroundPage),
  ],
  places: {
    queue: {
      path: deskPaths.queue(),
      label: () => i18next.t('desk:navigation.queue'),
      icon: InboxOutlined,
      count: (desk) => desk.demandsWaiting,
    },
    ground: {
      path: deskPaths.ground(),
      label: () => i18next.t('desk:navigation.ground'),
      icon: HomeOutlined,
    },
  },
} as const satisfies Feature;
