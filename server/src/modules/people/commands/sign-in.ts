import type { RequestContext } from '../../../context/request-context.js';
import type { OpenedSession } from '../open-session.js';
import { Session } from '../session.entity.js';
import type { Credentials } from './log-in.js';
import { logIn } from './log-in.js';

/** Logs a browser in: the token goes into an http-only cookie. A previous session of the browser ends. */
export async function signIn(credentials: Credentials, context: RequestContext): Promise<OpenedSession> {
  const opened = await logIn(credentials, 'COOKIE', context, context);
  const { sessionHash, services } = context;
  if (sessionHash !== null) {
    const ended = await services.database.transaction((em) =>
      em.nativeDelete(Session, { tokenHash: sessionHash, kind: 'COOKIE' }),
    );
    // Other tabs of the browser are told at once: their sockets are closed.
    if (ended > 0) await services.announcer.sessionsEnded([sessionHash]);
  }
  context.setSessionCookie?.(opened.token, opened.expiresAt);
  context.setBrowserMarks?.(opened.browserMarks);
  return opened;
}
