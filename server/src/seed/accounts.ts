import { randomBytes } from 'node:crypto';

import type { Role } from '@lindan/shared';
import { fill } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Services } from '../context/services.js';
import type { NewPerson } from '../modules/people/commands/create-person.js';
import { createPerson } from '../modules/people/commands/create-person.js';
import { Membership } from '../modules/people/membership.entity.js';
import { hashPassword } from '../modules/people/password.js';
import { Person } from '../modules/people/person.entity.js';
import { newId } from '../sql/id.js';
import { HOME_UNITS } from './pairings.js';
import type { Places } from './places.js';
import TEXTS from './texts.json' with { type: 'json' };

export const DEMONSTRATION_PASSWORD = 'Demo-2026!';

/** One account per role, and one with two roles, as listed on the API's start page. */
export const DEMONSTRATION_ACCOUNTS = [
  'grid',
  'building',
  'branch',
  'community',
  'street',
  'unit',
  'unit2',
  'member',
  'supervisor',
  'admin',
  'community2',
  'both',
] as const;
type AccountName = (typeof DEMONSTRATION_ACCOUNTS)[number];

interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly short_name: string;
}

/** The party member's unit. It is not paired with the community, so the account may claim only as a party member. */
const MEMBERS_UNIT = 'U41';
/** Background accounts act in all places outside the home community and grid. Their random password is discarded. */
export const BACKGROUND_ACCOUNTS = {
  place: (role: Role) => `demo-${role.toLowerCase().replaceAll('_', '-')}`,
  liaison: (unitCode: string) => `demo-${unitCode.toLowerCase()}`,
} as const;
/** Roles that stand at a grid; all others of a place stand at a community or above. */
const GRID_ROLES = ['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH'] as const;

/** Creates the people of the demonstration. */
export async function addPeople(services: Services, places: Places, now: Date): Promise<void> {
  await services.database.transaction(async (em) => {
    const { rows: units } =
      await sql<UnitRow>`select id, code, short_name from units order by position`.execute(
        em.getKysely<unknown>(),
      );
    const unit = (code: string): UnitRow => {
      const found = units.find((one) => one.code === code);
      if (found === undefined) throw new Error(`there is no unit ${code}`);
      return found;
    };
    const accounts = accountsOf(places, unit);
    for (const name of DEMONSTRATION_ACCOUNTS) {
      const person = {
        ...accounts[name],
        account: name,
        password: DEMONSTRATION_PASSWORD,
        isDemonstration: true,
      };
      await createPerson(em, person, now);
    }
    await addBackgroundUsers(em, places, units, now);
  });
}

type UserFields = Pick<NewPerson, 'name' | 'memberships'>;

function accountsOf(places: Places, unit: (code: string) => UnitRow): Record<AccountName, UserFields> {
  const { home, homeGrid, cityId } = places;
  const [, neighbour = home] = places.communities;
  const names = TEXTS.accounts;
  const inGrid = (name: string, role: Role): UserFields => ({
    name,
    memberships: [{ role, regionId: homeGrid.id }],
  });
  const liaisonOf = ({ id, short_name }: UnitRow): UserFields => ({
    name: fill(names.unit, { unit: short_name }),
    memberships: [{ role: 'UNIT_LIAISON', unitId: id }],
  });
  return {
    grid: inGrid(names.grid, 'GRID_WORKER'),
    building: inGrid(names.building, 'BUILDING_GROUP'),
    branch: inGrid(names.branch, 'AREA_BRANCH'),
    community: { name: names.community, memberships: [{ role: 'COMMUNITY_STAFF', regionId: home.id }] },
    street: { name: names.street, memberships: [{ role: 'STREET_STAFF', regionId: home.streetId }] },
    unit: liaisonOf(unit(HOME_UNITS[0])),
    unit2: liaisonOf(unit(HOME_UNITS[1])),
    member: {
      name: names.member,
      memberships: [{ role: 'PARTY_MEMBER', regionId: home.id, unitId: unit(MEMBERS_UNIT).id }],
    },
    supervisor: { name: names.supervisor, memberships: [{ role: 'SUPERVISOR', regionId: home.streetId }] },
    admin: { name: names.admin, memberships: [{ role: 'ADMIN', regionId: cityId }] },
    community2: {
      name: fill(names.other, { community: neighbour.name }),
      memberships: [{ role: 'COMMUNITY_STAFF', regionId: neighbour.id }],
    },
    // An order that this person handled as a liaison waits for another supervisor.
    both: {
      name: names.both,
      memberships: [
        { role: 'UNIT_LIAISON', unitId: unit(HOME_UNITS[0]).id },
        { role: 'SUPERVISOR', regionId: home.id },
      ],
    },
  };
}

/** One person per role, with memberships in all places, and one liaison per unit. */
async function addBackgroundUsers(
  em: SqlEntityManager,
  places: Places,
  units: readonly UnitRow[],
  now: Date,
): Promise<void> {
  const names = TEXTS.accounts;
  const nameOf = {
    GRID_WORKER: names.grid,
    BUILDING_GROUP: names.building,
    AREA_BRANCH: names.branch,
  } as const;
  const grids = places.communities.flatMap((community) => community.grids);
  const streets = [...new Set(places.communities.map(({ streetId }) => streetId))];
  const people: (UserFields & { readonly account: string })[] = [
    ...GRID_ROLES.map((role) => ({
      account: BACKGROUND_ACCOUNTS.place(role),
      name: nameOf[role],
      memberships: grids.map(({ id }) => ({ role, regionId: id })),
    })),
    {
      account: BACKGROUND_ACCOUNTS.place('COMMUNITY_STAFF'),
      name: names.community,
      memberships: places.communities.map(({ id }) => ({ role: 'COMMUNITY_STAFF' as const, regionId: id })),
    },
    {
      account: BACKGROUND_ACCOUNTS.place('STREET_STAFF'),
      name: names.street,
      memberships: streets.map((regionId) => ({ role: 'STREET_STAFF' as const, regionId })),
    },
    {
      account: BACKGROUND_ACCOUNTS.place('SUPERVISOR'),
      name: names.supervisor,
      memberships: [{ role: 'SUPERVISOR', regionId: places.cityId }],
    },
    ...units.map(({ id, code, short_name }) => ({
      account: BACKGROUND_ACCOUNTS.liaison(code),
      name: fill(names.unit, { unit: short_name }),
      memberships: [{ role: 'UNIT_LIAISON' as const, unitId: id }],
    })),
  ];
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  const ids = people.map(({ account, name }) => {
    const id = newId();
    em.create(Person, {
      id,
      version: 1,
      account,
      name,
      status: 'ACTIVE',
      passwordHash,
      phoneCipher: null,
      createdAt: now,
      isDemonstration: true,
    });
    return id;
  });
  await em.flush();
  people.forEach(({ memberships }, index) => {
    for (const { role, regionId = null, unitId = null } of memberships) {
      em.create(Membership, {
        id: newId(),
        personId: ids[index] ?? '',
        role,
        regionId,
        unitId,
        post: null,
        since: null,
        until: null,
      });
    }
  });
}
