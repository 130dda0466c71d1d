/** The canonical form of an account's name, without capitals, full-width letters and spaces around it. */
export function normaliseAccount(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
