import { BankOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { listPage } from '@/features/feature';
import type texts from '@/i18n/zh-CN/units.json';

import { unitPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    units: typeof texts;
  }
}

export const unitsFeature = {
  routes: [listPage(unitPaths.list(), async () => (await import('./UnitsPage')).UnitsPage)],
  places: {
    units: {
      path: unitPaths.list(),
      label: () => i18next.t('units:navigation.units'),
      icon: BankOutlined,
    },
  },
} as const satisfies Feature;
