import type { UnitKind } from '@lindan/shared';
import { sql } from 'kysely';
import type { UnitReach, Viewer } from '../../context/viewer.js';
import { Unit } from '../../modules/unit/unit.entity.js';
import { newId } from '../../sql/id.js';
import type { City, Place } from './city.js';
import { aPerson } from './person.js';

/** A unit, and what makes it eligible. */
export interface AUnit {
  readonly id: string;
  readonly name: string;
  readonly reach: UnitReach;
}

/** A unit with its liaison. */
export interface AUnitWithLiaison extends AUnit {
  readonly liaison: Viewer;
}

interface Traits {
  readonly name?: string;
  readonly kind?: UnitKind;
  /** Communities it is paired with (包保/结对). */
  readonly paired?: readonly Place[];
  /** Categories it is responsible for (权责). */
  readonly categories?: readonly string[];
}

let made = 0;

/** A department with a liaison; without traits it is neither paired nor responsible for anything. */
export async function aUnit(
  { services }: Pick<City, 'services'>,
  { name, kind = 'DEPARTMENT', paired = [], categories = [] }: Traits = {},
): Promise<AUnitWithLiaison> {
  made += 1;
  const id = newId();
  const unit = {
    id,
    name: name ?? `第${made}单位`,
    shortName: name ?? `单位${made}`,
    nameEn: `Unit ${made}`,
  };
  const rest = {
    kind,
    duties: null,
    keywords: [],
    position: made,
    isDemonstration: false,
  } as const;
  await services.database.transaction(async (em) => {
    em.create(Unit, { ...unit, ...rest, code: `T${id.slice(-12)}`, keywords: [] });
    await em.flush();
    const kysely = em.getKysely<unknown>();
    for (const { id: communityId } of paired) {
      await sql`insert into unit_pairings values (${id}, ${communityId}, false, false)`.execute(kysely);
    }
    for (const code of categories)
      await sql`insert into unit_categories values (${id}, ${code})`.execute(kysely);
  });
  const reach = { id, pairedCommunityIds: paired.map((place) => place.id), categoryCodes: categories };
  const ownUnit = { id, name: unit.name, reach };
  return {
    ...ownUnit,
    liaison: await aPerson({ services }, 'UNIT_LIAISON', { unit: ownUnit }, { name: '李联' }),
  };
}
