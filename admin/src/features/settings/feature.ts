import { SettingOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/settings.json';

import { settingsPath } from './path';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    settings: typeof texts;
  }
}

export const settingsFeature = {
  routes: [
    pageWithTexts(settingsPath, 'settings', async () => (await import('./SettingsPage')).SettingsPage),
  ],
  places: {
    settings: {
      path: settingsPath,
      label: () => i18next.t('common:frame.settings'),
      icon: SettingOutlined,
    },
  },
} as const satisfies Feature;
