import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Locale } from '@lindan/shared';
import { ConfigProvider } from 'antd';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';

import { useLocale } from '@/components/time/useLocale';
import { antdLocaleOf } from '@/i18n/i18n';
import { useAppearance } from '@/theme/appearance';
import { applyVariables } from '@/theme/apply-variables';
import { antdThemeOf } from '@/theme/theme';
import { usePrefersReducedMotion } from '@/theme/useMediaQuery';

/** The context of every page: API client, language, theme and router. */
export function Providers({
  client,
  router,
}: {
  readonly client: ApolloClient;
  readonly router: DataRouter;
}) {
  const locale = useLocale();
  useServerTexts(client, locale);
  const appearance = useAppearance();
  const isStill = usePrefersReducedMotion();
  const theme = useMemo(() => antdThemeOf(appearance, !isStill), [appearance, isStill]);
  useLayoutEffect(() => applyVariables(appearance), [appearance]);
  return (
    <ConfigProvider locale={antdLocaleOf(locale)} theme={theme} button={{ autoInsertSpace: false }}>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </ConfigProvider>
  );
}

/** Texts from the server are in the previous language: they are fetched again while the page stays. */
function useServerTexts(client: ApolloClient, locale: Locale): void {
  const spoken = useRef(locale);
  useEffect(() => {
    if (spoken.current === locale) return;
    spoken.current = locale;
    // Kept for as long as the console is open, so no page would read them again by itself.
    client.cache.evict({ fieldName: 'categories', broadcast: false });
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, locale]);
}
