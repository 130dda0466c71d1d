import type { Role } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { newId } from '../../../sql/id.js';
import { rowOf } from '../../../sql/row.js';
import { accountForm, hasAccount, normaliseAccount } from '../account.js';
import { Membership } from '../membership.entity.js';
import { hashPassword } from '../password.js';
import { Person } from '../person.entity.js';

/** A person that gets an account. */
export interface NewPerson {
  readonly account: string;
  readonly name: string;
  readonly password: string;
  readonly memberships: readonly {
    readonly role: Role;
    readonly regionId?: string | null;
    readonly unitId?: string | null;
  }[];
  readonly isDemonstration: boolean;
}

/** The account's name is taken. */
export class AccountTaken extends Error {
  override readonly name = 'AccountTaken';

  constructor(readonly account: string) {
    super(`There is an account named ${account} already.`);
  }
}

/**
 * Creates an account with its memberships.
 * @returns the person's id
 * @throws AccountTaken
 */
export async function createPerson(em: SqlEntityManager, person: NewPerson, now: Date): Promise<string> {
  const account = normaliseAccount(person.account);
  const { rows } =
    await sql`select from people p where ${hasAccount(rowOf('p'), accountForm(account))}`.execute(
      em.getKysely<unknown>(),
    );
  if (rows.length > 0) throw new AccountTaken(account);
  const id = newId();
  em.create(Person, {
    id,
    version: 1,
    account,
    name: person.name,
    status: 'ACTIVE',
    phoneCipher: null,
    passwordHash: await hashPassword(person.password),
    createdAt: now,
    isDemonstration: person.isDemonstration,
  });
  // Rows that refer to the person come after it: entities refer to each other by id only, so the ORM cannot order them.
  await em.flush();
  for (const { role, regionId = null, unitId = null } of person.memberships) {
    em.create(Membership, {
      id: newId(),
      personId: id,
      role,
      regionId,
      unitId,
      post: null,
      since: null,
      until: null,
    });
  }
  return id;
}
