import type { Role } from '@lindan/shared';
import { sql } from 'kysely';
import type { Services } from '../context/services.js';
import type { Viewer } from '../context/viewer.js';
import { membershipsOn } from '../modules/people/load-viewer.js';
import { BACKGROUND_ACCOUNTS } from './accounts.js';
import { HOME_UNITS } from './pairings.js';
import type { Community, Grid, Place, Places } from './places.js';

/** A unit with its liaison. */
export interface LiaisonUnit {
  readonly id: string;
  readonly code: string;
  readonly liaison: Viewer;
}

/** The location of a run. */
export interface Location {
  readonly community: Community;
  /** null if the demand concerns the whole community. */
  readonly grid: Grid | null;
  readonly place: Place;
}

/** Accounts of the home community and grid, by role. */
const HOME_ACCOUNTS: Partial<Record<Role, string>> = {
  GRID_WORKER: 'grid',
  BUILDING_GROUP: 'building',
  AREA_BRANCH: 'branch',
  COMMUNITY_STAFF: 'community',
  STREET_STAFF: 'street',
  SUPERVISOR: 'supervisor',
};
const GRID_ROLES: readonly Role[] = ['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH'];

/** The users of the scenarios: the named accounts in the home community and grid, background accounts elsewhere. */
export class Users {
  private constructor(
    readonly places: Places,
    private readonly people: ReadonlyMap<string, Viewer>,
    private readonly units: ReadonlyMap<string, { readonly id: string; readonly code: string }>,
  ) {}

  static async assemble(services: Services, places: Places): Promise<Users> {
    const units = await sql<{ id: string; code: string }>`select id, code from units`.execute(
      services.database.kysely,
    );
    const people = await viewersByAccount(services);
    return new Users(places, people, new Map(units.rows.map((unit) => [unit.code, unit])));
  }

  get member(): Viewer {
    return this.person('member');
  }

  /** The user with a role at a location. */
  in(location: Location, role: Role): Viewer {
    const isHome = GRID_ROLES.includes(role)
      ? location.grid === this.places.homeGrid
      : location.community === this.places.home;
    const account = isHome ? HOME_ACCOUNTS[role] : undefined;
    return this.person(account ?? BACKGROUND_ACCOUNTS.place(role));
  }

  unit(code: string): LiaisonUnit {
    const unit = this.units.get(code);
    if (unit === undefined) throw new Error(`there is no unit ${code}`);
    const account = ['unit', 'unit2'][HOME_UNITS.findIndex((one) => one === code)];
    return { ...unit, liaison: this.person(account ?? BACKGROUND_ACCOUNTS.liaison(code)) };
  }

  /** The given unit if it may claim at the location; otherwise the first unit that may. */
  claimant(unitCode: string, location: Location, categoryCode: string): LiaisonUnit {
    const mayClaim = ({ liaison }: LiaisonUnit) =>
      liaison.memberships.some(
        ({ unit }) =>
          unit?.categoryCodes.includes(categoryCode) === true ||
          unit?.pairedCommunityIds.includes(location.community.id) === true,
      );
    const unit = this.unit(unitCode);
    if (mayClaim(unit)) return unit;
    const other = [...this.units.keys()].map((code) => this.unit(code)).find(mayClaim);
    if (other === undefined) throw new Error(`nobody may claim in ${location.community.name}`);
    return other;
  }

  private person(account: string): Viewer {
    const person = this.people.get(account);
    if (person === undefined) throw new Error(`there is nobody named ${account}`);
    return person;
  }
}

/** The viewers of all people, by account. */
export async function viewersByAccount(
  services: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, Viewer>> {
  const { rows } = await sql<Viewer>`
    select p.id as "personId", p.account, p.name, ${membershipsOn(sql`current_date`)} as memberships from people p
  `.execute(services.database.kysely);
  return new Map(rows.map((person) => [person.account, person]));
}
