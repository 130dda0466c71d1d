import './base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { prefetchSession } from '@/features/session/hooks/useMe';
import { sessionPaths } from '@/features/session/paths';
import { createClient } from '@/graphql/client';
import { endSession } from '@/graphql/session-end';
import { currentLocale, startI18n } from '@/i18n/i18n';
import { rememberedLocale } from '@/i18n/locale';
import { currentAppearance } from '@/theme/appearance';
import { applyVariables } from '@/theme/apply-variables';

import { Providers } from './providers';
import { createRouter } from './router';

function socketUrl(): string {
  const { protocol, host } = location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;
}

async function start(root: HTMLElement): Promise<void> {
  applyVariables(currentAppearance());
  const client = createClient({
    locale: currentLocale,
    onSessionEnd: endSession,
    socketUrl: socketUrl(),
  });
  // The page, the session and the texts are fetched in parallel.
  const router = createRouter();
  if (location.pathname !== sessionPaths.signIn()) prefetchSession(client);
  await startI18n(rememberedLocale());
  createRoot(root).render(
    <StrictMode>
      <Providers client={client} router={router} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
