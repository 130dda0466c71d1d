import { createContext, useContext } from 'react';

import type { Session_ViewerFragment } from '@/graphql/generated/graphql';

export type Viewer = Session_ViewerFragment;
export type Membership = Viewer['memberships'][number];

export interface Session {
  readonly viewer: Viewer;
  /** The role in which the console is used now; undefined for an account without any. */
  readonly membership: Membership | undefined;
  readonly choose: (index: number) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of SessionGate');
  return session;
}
