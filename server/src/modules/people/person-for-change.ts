import type { PersonAction, PersonStatus } from '@lindan/shared';
import { dateIn, PERSON_STEPS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Acting } from '../../context/acting.js';
import type { Viewer } from '../../context/viewer.js';
import { lockInCity } from '../../database/city-lock.js';
import { signedIn } from '../../policy/permit.js';
import { NotAllowed, NotFound, NotPossibleNow, NotSignedIn, StaleVersion } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { membershipsOn } from './load-viewer.js';
import type { PeopleKeeper } from './people.policy.js';
import { isPersonKept, isPersonVisible, keeperRole } from './people.policy.js';

/** The record, and the version that the client last read. */
export interface PersonChange {
  readonly id: string;
  readonly version?: number | null;
}

/** A keeper of people as of the change. */
export interface Keeper {
  readonly viewer: Viewer;
  readonly role: PeopleKeeper;
  /** The day in the city. */
  readonly today: Sql;
}

/** A locked person. */
export interface LockedPerson {
  readonly id: string;
  readonly version: number;
  readonly status: PersonStatus;
  readonly hasPassword: boolean;
}

/**
 * Begins a change of people, under a lock: changes follow each other, so that of two administrators who remove each other one
 * stays. The keeper is read again under it, since the change before may have been the keeper's own.
 * @throws NotSignedIn, NotAllowed
 */
export async function beginChange(em: SqlEntityManager, acting: Acting): Promise<Keeper> {
  const caller = signedIn(acting);
  await lockInCity(em, 'people');
  const today = sql`${dateIn(acting.services.config.timeZone, acting.now)}::date`;
  const { rows } = await sql<Pick<Viewer, 'memberships'>>`
    select ${membershipsOn(today)} as memberships from people p where p.id = ${caller.personId} and p.status = 'ACTIVE'
  `.execute(em.getKysely<unknown>());
  const [present] = rows;
  if (present === undefined) throw new NotSignedIn();
  const viewer = { ...caller, ...present };
  const role = keeperRole(viewer);
  if (role === undefined) throw new NotAllowed();
  return { viewer, role, today };
}

/**
 * The person of a change, locked.
 * @throws NotFound, NotAllowed, StaleVersion
 * @throws NotPossibleNow in a state that does not know the action
 */
export async function lockPerson(
  em: SqlEntityManager,
  { viewer, today }: Keeper,
  { id, version }: PersonChange,
  action: PersonAction,
): Promise<LockedPerson> {
  if (!isId(id)) throw new NotFound();
  const row = rowOf('p');
  const { rows } = await sql<LockedPerson & { readonly isKept: boolean }>`
    select p.id, p.version, p.status, p.password_hash is not null as "hasPassword",
      ${isPersonKept(row, viewer, today)} as "isKept"
    from people p where p.id = ${id} and ${isPersonVisible(row, viewer)} for update of p
  `.execute(em.getKysely<unknown>());
  const [person] = rows;
  if (person === undefined) throw new NotFound();
  // Memberships in the keeper's scope are the keeper's also where the account is not.
  if (action !== 'SET_MEMBERSHIPS' && !person.isKept) throw new NotAllowed();
  if (version != null && version !== person.version)
    throw new StaleVersion({ version: person.version, status: person.status });
  const possible = PERSON_STEPS[person.status];
  if (!possible.includes(action)) throw new NotPossibleNow(person.status, possible);
  return person;
}

/** Gives the person its new values and the next version. */
export async function changePerson(
  em: SqlEntityManager,
  id: string,
  ...values: readonly Sql[]
): Promise<void> {
  await sql`update people set ${sql.join([sql`version = version + 1`, ...values])} where id = ${id}`.execute(
    em.getKysely<unknown>(),
  );
}
