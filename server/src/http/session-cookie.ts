import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Config } from '../config.js';
import { MARK_DAYS } from '../modules/people/known-browser.js';

/** The cookies of browsers, that of the session and that of the people who signed in: not readable by scripts, and not sent from other sites. */
export interface SessionCookie {
  readonly name: string;
  /** Sets the token; null clears it. */
  write(reply: FastifyReply, token: string | null, expiresAt?: Date): void;
  /** The marks of people who signed in (known-browser.ts). */
  marksOf(request: FastifyRequest): readonly string[];
  writeMarks(reply: FastifyReply, marks: readonly string[]): void;
}

const DAY_SECONDS = 86_400;
const BETWEEN_MARKS = '~';
/** Longer ones are not ours. */
const LONGEST_MARKS = 1_000;

/** Behind https the cookie is sent over https only, and its name prefix binds it to this host. */
export function sessionCookie({ publicUrl }: Pick<Config, 'publicUrl'>): SessionCookie {
  const secure = publicUrl?.startsWith('https:') === true;
  const prefix = secure ? '__Host-' : '';
  const name = `${prefix}lindan_session`;
  const marksName = `${prefix}lindan_browser`;
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    name,
    write(reply, token, expiresAt) {
      if (token === null) void reply.clearCookie(name, options);
      else void reply.setCookie(name, token, { ...options, ...(expiresAt && { expires: expiresAt }) });
    },
    marksOf(request) {
      const marks = request.cookies[marksName] ?? '';
      return marks === '' || marks.length > LONGEST_MARKS ? [] : marks.split(BETWEEN_MARKS);
    },
    writeMarks(reply, marks) {
      const maxAge = MARK_DAYS * DAY_SECONDS;
      void reply.setCookie(marksName, marks.join(BETWEEN_MARKS), { ...options, maxAge });
    },
  };
}
