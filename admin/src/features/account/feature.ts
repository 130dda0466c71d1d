import type { Feature } from '@/features/feature';
import { page } from '@/features/feature';
import type texts from '@/i18n/zh-CN/account.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    account: typeof texts;
  }
}

export const accountFeature = {
  routes: [page('/account', async () => (await import('./AccountPage')).AccountPage)],
  places: {},
} as const satisfies Feature;
