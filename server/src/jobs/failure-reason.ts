import { describeError } from '../database/describe-error.js';

const MOST_CHARACTERS = 200;

/** What may be a value that somebody has entered, or a secret: what is quoted, addresses, longer numbers, other scripts. */
const VALUES = [
  /(["'`“‘])(?:(?!\1|[”’]).)*["'`”’]/gu,
  /\b[a-z][\w+.-]*:\/\/\S+/giu,
  /\S+@\S+/gu,
  /[\w+/=.-]*\d{4}[\w+/=.-]*/gu,
  /[^\x20-\x7e]+/gu,
];

/**
 * The reason of a failure, as administrators may read it: of a database error the code and the name of what was violated, of
 * any other its first line without values.
 */
export function failureReason(error: unknown): string {
  const { kind, message, sqlState, table, constraint } = describeError(error);
  const [line = ''] = (message ?? '').split('\n');
  const plain = VALUES.reduce((text, value) => text.replace(value, '…'), line).trim();
  const said = sqlState === undefined ? plain : [sqlState, table, constraint].filter(Boolean).join(' ');
  return `${kind}${said === '' ? '' : `: ${said}`}`.slice(0, MOST_CHARACTERS);
}
