import type { Role } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer } from '../policy/viewer.js';
import type { Services } from '../services.js';
import { BACKSTAGE } from './accounts.js';
import { HOME_UNITS } from './pairings.js';
import type { Community, Grid, Place, Places } from './places.js';
import { viewersByAccount } from './viewers.js';

/** A unit with the one who speaks for it. */
export interface CastUnit {
  readonly id: string;
  readonly code: string;
  readonly liaison: Viewer;
}

/** Where a history plays. */
export interface Scene {
  readonly community: Community;
  /** null: stated for the community as a whole. */
  readonly grid: Grid | null;
  readonly place: Place;
}

/** Accounts by the role that they play where they are at home. */
const AT_HOME: Partial<Record<Role, string>> = {
  GRID_WORKER: 'grid',
  BUILDING_GROUP: 'building',
  AREA_BRANCH: 'branch',
  COMMUNITY_STAFF: 'community',
  STREET_STAFF: 'street',
  SUPERVISOR: 'supervisor',
};
const GRID_ROLES: readonly Role[] = ['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH'];

/** Everybody who acts in the histories: the accounts where they are at home, others elsewhere. */
export class Cast {
  private constructor(
    readonly places: Places,
    private readonly people: ReadonlyMap<string, Viewer>,
    private readonly units: ReadonlyMap<string, { readonly id: string; readonly code: string }>,
  ) {}

  static async assemble(services: Services, places: Places): Promise<Cast> {
    const units = await sql<{ id: string; code: string }>`select id, code from units`.execute(
      services.database.kysely,
    );
    const people = await viewersByAccount(services);
    return new Cast(places, people, new Map(units.rows.map((unit) => [unit.code, unit])));
  }

  get member(): Viewer {
    return this.person('member');
  }

  /** Who plays a role in a place. */
  in(scene: Scene, role: Role): Viewer {
    const isHome = GRID_ROLES.includes(role)
      ? scene.grid === this.places.homeGrid
      : scene.community === this.places.home;
    const account = isHome ? AT_HOME[role] : undefined;
    return this.person(account ?? BACKSTAGE.place(role));
  }

  unit(code: string): CastUnit {
    const unit = this.units.get(code);
    if (unit === undefined) throw new Error(`there is no unit ${code}`);
    const account = ['unit', 'unit2'][HOME_UNITS.findIndex((one) => one === code)];
    return { ...unit, liaison: this.person(account ?? BACKSTAGE.liaison(code)) };
  }

  /** The unit itself where it may claim in the hall there, else the community's lead unit. */
  claimant(unitCode: string, scene: Scene, categoryCode: string): CastUnit {
    const mayClaim = ({ liaison }: CastUnit) =>
      liaison.memberships.some(
        ({ unit }) =>
          unit?.categoryCodes.includes(categoryCode) === true ||
          unit?.pairedCommunityIds.includes(scene.community.id) === true,
      );
    const asked = this.unit(unitCode);
    if (mayClaim(asked)) return asked;
    const other = [...this.units.keys()].map((code) => this.unit(code)).find(mayClaim);
    if (other === undefined) throw new Error(`nobody may claim in ${scene.community.name}`);
    return other;
  }

  private person(account: string): Viewer {
    const person = this.people.get(account);
    if (person === undefined) throw new Error(`there is nobody named ${account}`);
    return person;
  }
}
