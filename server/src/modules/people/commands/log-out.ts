import type { RequestContext } from '../../../context/request-context.js';
import { Session } from '../session.entity.js';

/** Ends the session that the request came with; without one there is nothing to end. */
export async function logOut({ sessionHash, services, setSessionCookie }: RequestContext): Promise<void> {
  if (sessionHash !== null) {
    await services.database.transaction((em) => em.nativeDelete(Session, { tokenHash: sessionHash }));
    await services.announcer.sessionsEnded([sessionHash]);
  }
  setSessionCookie?.(null);
}
