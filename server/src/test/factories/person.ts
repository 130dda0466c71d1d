import type { Role } from '@lindan/shared';
import type { Viewer, ViewerMembership } from '../../context/viewer.js';
import { Membership } from '../../modules/people/membership.entity.js';
import { openSession } from '../../modules/people/open-session.js';
import { hashPassword } from '../../modules/people/password.js';
import { Person } from '../../modules/people/person.entity.js';
import { newId } from '../../sql/id.js';
import type { TestServices } from '../harness.js';
import type { Place } from './city.js';
import type { AUnit } from './unit.js';

/** Where a role is held. */
export interface Held {
  readonly role: Role;
  readonly region?: Place;
  readonly unit?: AUnit;
}

interface Who {
  readonly name?: string;
  readonly account?: string;
  /** Only for a test that signs in: hashing takes its time. */
  readonly password?: string;
}

/** Somebody with one role in a place, for a unit, or both. */
export function aPerson(
  { services }: { readonly services: TestServices },
  role: Role,
  where: Omit<Held, 'role'>,
  who: Who = {},
): Promise<Viewer> {
  return aPersonWith(services, [{ role, ...where }], who);
}

/** Somebody who is several things at once. */
export async function aPersonWith(
  services: TestServices,
  held: readonly Held[],
  who: Who = {},
): Promise<Viewer> {
  const personId = newId();
  const account = who.account ?? `a${personId.replaceAll('-', '').slice(-16)}`;
  const name = who.name ?? '周晓';
  const passwordHash = who.password === undefined ? 'none' : await hashPassword(who.password);
  await services.database.transaction(async (em) => {
    const createdAt = services.time.now();
    em.create(Person, {
      id: personId,
      version: 1,
      account,
      name,
      status: 'ACTIVE',
      passwordHash,
      createdAt,
      isDemonstration: false,
    });
    await em.flush();
    for (const { role, region, unit } of held) {
      const where = { regionId: region?.id ?? null, unitId: unit?.id ?? null };
      em.create(Membership, { id: newId(), personId, role, ...where });
    }
  });
  return { personId, account, name, memberships: held.map(membershipOf) };
}

/** A bearer token, as a login gives it. */
export async function aToken(services: TestServices, viewer: Viewer): Promise<string> {
  const at = { now: services.time.now(), services };
  const session = await services.database.transaction((em) => openSession(em, at, viewer.personId, 'BEARER'));
  return session.token;
}

function membershipOf({ role, region, unit }: Held): ViewerMembership {
  return {
    role,
    region: region === undefined ? null : { id: region.id, kind: region.kind },
    unit: unit?.reach ?? null,
  };
}
