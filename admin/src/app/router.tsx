import type { RouteObject } from 'react-router';
import { createBrowserRouter } from 'react-router';

import { LoadingState } from '@/components/states/LoadingState';
import { page } from '@/features/feature';
import { joinRoute } from '@/features/join/route';
import { SessionGate } from '@/features/session/components/SessionGate';
import { sessionPaths } from '@/features/session/paths';

import { BrokenPage } from './BrokenPage';
import { FEATURES } from './features';
import { HomePage } from './HomePage';
import { Frame } from './layout/Frame';
import { NotFoundPage } from './NotFoundPage';

/** The pages of the features stand in the frame, behind the session. */
export const routes: RouteObject[] = [
  {
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <LoadingState rows={4} />,
    children: [
      page(sessionPaths.signIn(), async () => (await import('@/features/session/SignInPage')).SignInPage),
      joinRoute,
      {
        element: <SessionGate />,
        children: [
          {
            path: '/',
            element: <Frame />,
            children: [
              {
                errorElement: <BrokenPage />,
                children: [
                  { index: true, element: <HomePage /> },
                  ...FEATURES.flatMap((feature) => feature.routes),
                  { path: '*', element: <NotFoundPage /> },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter(routes);
}
