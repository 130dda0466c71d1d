import type { Locale, Role } from '@lindan/shared';
import type { RenderResult } from '@testing-library/react';
import { render } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';

import { Providers } from '@/app/providers';
import { routes } from '@/app/router';
import { createClient } from '@/graphql/client';
import { beginSession, endSession } from '@/graphql/session-end';
import { startI18n } from '@/i18n/i18n';

import { aConnection, aDesk, aViewer } from './builders';
import type { Roots } from './mock-server';
import { MockServer } from './mock-server';

export interface RenderedApp extends RenderResult {
  readonly server: MockServer;
  readonly user: UserEvent;
  /** The address as the browser would show it. */
  readonly address: () => string;
}

/** The whole console at an address, with a session and a mock server. */
export async function renderApp(options: {
  readonly at: string;
  /** The role of the session; no session when left out. */
  readonly as?: Role;
  readonly roots?: Roots;
  readonly locale?: Locale;
}): Promise<RenderedApp> {
  const { at, as, roots = {}, locale = 'zh-CN' } = options;
  await startI18n(locale);
  beginSession();
  const server = new MockServer({
    me: () => (as === undefined ? null : aViewer(as)),
    city: () => ({ timeZone: 'Asia/Shanghai', calendarYears: [] }),
    desk: () => aDesk(),
    regions: () => aConnection([]),
    units: () => aConnection([]),
    categories: () => [],
    suggestedCategories: () => [],
    suggestedUnits: () => [],
    lookAlikes: () => [],
    dispatchCatalogue: () => aConnection([]),
    ...roots,
  });
  const client = createClient({
    locale: () => locale,
    fetch: server.fetch,
    onSessionEnd: endSession,
  });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const result = render(<Providers client={client} router={router} />);
  const address = () => router.state.location.pathname + router.state.location.search;
  return { ...result, server, user: userEvent.setup({ delay: null }), address };
}
