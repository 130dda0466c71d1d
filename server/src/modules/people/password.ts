import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the library's defaults, in the thread pool. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

let dummyHash: Promise<string> | undefined;

/**
 * Verifies an account's password. An unknown account takes the same time, so that timing does not reveal which accounts
 * exist.
 * @param passwordHash null for an unknown account
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await dummyHash), password.normalize('NFC'));
  return passwordHash !== null && isRight;
}
