import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ConfigProvider } from 'antd';
import { useLayoutEffect, useMemo } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';

import { useLocale } from '@/components/time/useLocale';
import { antdLocaleOf } from '@/i18n/i18n';
import { useAppearance } from '@/theme/appearance';
import { applyVariables } from '@/theme/apply-variables';
import { antdThemeOf } from '@/theme/theme';
import { usePrefersReducedMotion } from '@/theme/useMediaQuery';

/** What every page stands on: server, language, light and addresses. */
export function Providers({
  client,
  router,
}: {
  readonly client: ApolloClient;
  readonly router: DataRouter;
}) {
  const locale = useLocale();
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
