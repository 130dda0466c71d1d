import { writtenForm } from '@lindan/shared/written-form';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/** An account's name as it is stored and shown, without capitals, full-width letters and spaces around it. */
export function normaliseAccount(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** The form in which an account's name is unique, looked up and counted. */
export const accountForm = writtenForm;

/** The row of a person has the account. An index has the forms. */
export function hasAccount(row: Row, form: string): Sql {
  return sql`written_form(${row.col('account')}) = ${form}`;
}

/** Letters of any script and digits, with dots, hyphens, underscores and at signs between them. */
const FORM = /^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u;

/** Whether a text in canonical form can be an account's name. */
export function isAccount(account: string): boolean {
  return FORM.test(account);
}
