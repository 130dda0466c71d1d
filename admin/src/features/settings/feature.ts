import { SettingOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { page } from '@/features/feature';
import { loadPageTexts } from '@/i18n/page-texts';
import type texts from '@/i18n/zh-CN/settings.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    settings: typeof texts;
  }
}

export const settingsFeature = {
  routes: [
    page('/settings', async () => {
      const [{ SettingsPage }] = await Promise.all([import('./SettingsPage'), loadPageTexts('settings')]);
      return SettingsPage;
    }),
  ],
  places: {
    settings: {
      path: '/settings',
      label: () => i18next.t('common:frame.settings'),
      icon: SettingOutlined,
    },
  },
} as const satisfies Feature;
