/** The canonical form of an account's name, without capitals, full-width letters and spaces around it. */
export function normaliseAccount(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Letters of any script and digits, with dots, hyphens, underscores and at signs between them. */
const FORM = /^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u;

/** Whether a text in canonical form can be an account's name. */
export function isAccount(account: string): boolean {
  return FORM.test(account);
}
