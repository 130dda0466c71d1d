import type { RouteObject } from 'react-router';
import { createBrowserRouter } from 'react-router';

import { LoadingState } from '@/components/states/LoadingState';
import { SessionGate } from '@/features/session/components/SessionGate';
import { BrokenPage } from './BrokenPage';
import { HomePage } from './HomePage';
import { Frame } from './layout/Frame';
import { NotFoundPage } from './NotFoundPage';

/** A list whose records open beside it, each with its own address. */
function listWithDetail(path: string, lazy: NonNullable<RouteObject['lazy']>): RouteObject {
  return { path: `${path}/:id?`, lazy };
}

/** Every page is loaded when it is first gone to. */
export const routes: RouteObject[] = [
  {
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <LoadingState rows={4} />,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('@/features/session/SignInPage')).SignInPage }),
      },
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
                  listWithDetail('queue', async () => ({
                    Component: (await import('@/features/desk/QueuePage')).QueuePage,
                  })),
                  listWithDetail('ground', async () => ({
                    Component: (await import('@/features/desk/GroundPage')).GroundPage,
                  })),
                  {
                    path: 'collect',
                    lazy: async () => ({
                      Component: (await import('@/features/demands/CollectPage')).CollectPage,
                    }),
                  },
                  listWithDetail('dispatch', async () => ({
                    Component: (await import('@/features/demands/DispatchPage')).DispatchPage,
                  })),
                  listWithDetail('demands', async () => ({
                    Component: (await import('@/features/demands/DemandListPage')).DemandListPage,
                  })),
                  listWithDetail('orders', async () => ({
                    Component: (await import('@/features/orders/OrderListPage')).OrderListPage,
                  })),
                  listWithDetail('claim-hall', async () => ({
                    Component: (await import('@/features/orders/ClaimHallPage')).ClaimHallPage,
                  })),
                  listWithDetail('my-orders', async () => ({
                    Component: (await import('@/features/orders/MyOrdersPage')).MyOrdersPage,
                  })),
                  listWithDetail('supervision', async () => ({
                    Component: (await import('@/features/supervision/SupervisionPage')).SupervisionPage,
                  })),
                  {
                    path: 'resources/new',
                    lazy: async () => ({
                      Component: (await import('@/features/resources/ResourceEditorPage')).NewResourcePage,
                    }),
                  },
                  {
                    path: 'resources/:id/edit',
                    lazy: async () => ({
                      Component: (await import('@/features/resources/ResourceEditorPage')).EditResourcePage,
                    }),
                  },
                  listWithDetail('resources', async () => ({
                    Component: (await import('@/features/resources/ResourceListPage')).ResourceListPage,
                  })),
                  {
                    path: 'board',
                    lazy: async () => ({ Component: (await import('@/features/board/BoardPage')).BoardPage }),
                  },
                  {
                    path: 'places',
                    lazy: async () => ({
                      Component: (await import('@/features/places/PlacesPage')).PlacesPage,
                    }),
                  },
                  listWithDetail('units', async () => ({
                    Component: (await import('@/features/units/UnitsPage')).UnitsPage,
                  })),
                  {
                    path: 'people',
                    lazy: async () => ({
                      Component: (await import('@/features/people/PeoplePage')).PeoplePage,
                    }),
                  },
                  {
                    path: 'account',
                    lazy: async () => ({
                      Component: (await import('@/features/account/AccountPage')).AccountPage,
                    }),
                  },
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
