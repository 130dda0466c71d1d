/** The one written form of an account's name: people type it with capitals, wide letters or a space behind it. */
export function normaliseAccount(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
