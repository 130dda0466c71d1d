import { BankOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { pageWithTexts } from '@/features/feature';
import type editorTexts from '@/i18n/zh-CN/pages/unitEditor.json';
import type texts from '@/i18n/zh-CN/units.json';

import { unitPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    units: typeof texts;
    unitEditor: typeof editorTexts;
  }
}

export const unitsFeature = {
  routes: [
    pageWithTexts(
      `${unitPaths.list()}/:id?`,
      'unitEditor',
      async () => (await import('./UnitsPage')).UnitsPage,
    ),
  ],
  places: {
    units: {
      path: unitPaths.list(),
      label: () => i18next.t('units:navigation.units'),
      icon: BankOutlined,
    },
  },
} as const satisfies Feature;
