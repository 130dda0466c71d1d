import type { RequestContext } from '../../../context/request-context.js';
import { Session } from '../session.entity.js';

/** Ends the session of the request, if there is one. */
export async function logOut({ sessionHash, services, setSessionCookie }: RequestContext): Promise<void> {
  if (sessionHash !== null) {
    await services.database.transaction((em) => em.nativeDelete(Session, { tokenHash: sessionHash }));
    await services.announcer.sessionsEnded([sessionHash]);
  }
  setSessionCookie?.(null);
}
