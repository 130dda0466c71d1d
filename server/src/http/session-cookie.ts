import type { FastifyReply } from 'fastify';

import type { Config } from '../config.js';

/** The session cookie of browsers: not readable by scripts, and not sent from other sites. */
export interface SessionCookie {
  readonly name: string;
  /** Sets the token; null clears it. */
  write(reply: FastifyReply, token: string | null, expiresAt?: Date): void;
}

/** Behind https the cookie is sent over https only, and its name prefix binds it to this host. */
export function sessionCookie({ publicUrl }: Pick<Config, 'publicUrl'>): SessionCookie {
  const secure = publicUrl?.startsWith('https:') === true;
  const name = secure ? '__Host-lindan_session' : 'lindan_session';
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    name,
    write(reply, token, expiresAt) {
      if (token === null) void reply.clearCookie(name, options);
      else void reply.setCookie(name, token, { ...options, ...(expiresAt && { expires: expiresAt }) });
    },
  };
}
