import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the library's defaults, in the thread pool. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether a password is that of an account. Takes as long where there is no such account, so that the time tells
 * nobody which accounts exist.
 * @param passwordHash null where there is no such account
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'));
  return passwordHash !== null && isRight;
}
