import { pageWithTexts } from '@/features/feature';
import type texts from '@/i18n/zh-CN/pages/join.json';

declare module '@/i18n/catalogue' {
  interface Catalogue {
    join: typeof texts;
  }
}

/** Stands outside of the session: a person comes here before there is one. */
export const joinRoute = pageWithTexts('/join', 'join', async () => (await import('./JoinPage')).JoinPage);
