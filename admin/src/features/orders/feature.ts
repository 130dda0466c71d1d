import { ProfileOutlined, ShopOutlined, SolutionOutlined } from '@ant-design/icons';
import i18next from 'i18next';

import type { Feature } from '@/features/feature';
import { listPage } from '@/features/feature';
import type texts from '@/i18n/zh-CN/orders.json';

import { orderPaths } from './paths';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    orders: typeof texts;
  }
}

export const ordersFeature = {
  routes: [
    listPage(orderPaths.list(), async () => (await import('./OrderListPage')).OrderListPage),
    listPage(orderPaths.claimHall(), async () => (await import('./ClaimHallPage')).ClaimHallPage),
    listPage(orderPaths.mine(), async () => (await import('./MyOrdersPage')).MyOrdersPage),
  ],
  places: {
    orders: {
      path: orderPaths.list(),
      label: () => i18next.t('orders:navigation.orders'),
      icon: ProfileOutlined,
    },
    claimHall: {
      path: orderPaths.claimHall(),
      label: () => i18next.t('orders:navigation.claimHall'),
      icon: ShopOutlined,
      count: (desk) => desk.ordersToClaim,
    },
    myOrders: {
      path: orderPaths.mine(),
      label: () => i18next.t('orders:navigation.myOrders'),
      icon: SolutionOutlined,
      count: (desk) => desk.ordersInHand,
    },
  },
} as const satisfies Feature;
