import type { Locale } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

/** The language of the page, for what `Intl` writes. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}
