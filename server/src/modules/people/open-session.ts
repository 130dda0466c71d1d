import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import type { SessionKind } from '../../context/session-check.js';
import { Session } from './session.entity.js';
import { hashToken, newToken } from './token.js';

/** A new session. Its token is part of the response and stored nowhere. */
export interface OpenedSession {
  readonly token: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

const HOUR_MS = 3_600_000;

/** Opens a session and deletes expired sessions of the same person. */
export async function openSession(
  em: SqlEntityManager,
  { now, services }: Pick<Acting, 'now' | 'services'>,
  personId: string,
  kind: SessionKind,
): Promise<OpenedSession> {
  const { cookieHours, bearerHours } = services.config.sessions;
  const hours = kind === 'COOKIE' ? cookieHours : bearerHours;
  const token = newToken();
  const tokenHash = hashToken(token);
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  await em.nativeDelete(Session, { personId, expiresAt: { $lte: now } });
  em.create(Session, { tokenHash, personId, kind, createdAt: now, expiresAt });
  return { token, tokenHash, personId, expiresAt };
}
