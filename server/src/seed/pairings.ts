import { sql } from 'kysely';

import type { Services } from '../context/services.js';
import type { Places } from './places.js';

/** 包保 of the home community: the lead unit, then the members. `unit` and `unit2` are the liaisons of the first two. */
export const HOME_UNITS = ['U02', 'U01', 'U05', 'U49', 'U50'] as const;

/** Lead units and members of the other communities, assigned round-robin. */
const UNITS_IN_TURN = [
  'U04',
  'U08',
  'U10',
  'U11',
  'U03',
  'U17',
  'U19',
  'U24',
  'U41',
  'U42',
  'U43',
  'U44',
  'U51',
  'U55',
  'U60',
  'U34',
] as const;
const FEWEST_MEMBERS = 3;

/** Pairs each community with one lead unit and three to five members (marked as demonstration). */
export async function pairUnits(services: Services, places: Places): Promise<void> {
  const pairs = places.communities.flatMap((community, index) =>
    unitsFor(index).map((code, place) => ({ code, communityId: community.id, isLead: place === 0 })),
  );
  await sql`
    insert into unit_pairings (unit_id, community_id, is_lead, is_demonstration)
    select u.id, pair.community_id, pair.is_lead, true
    from unnest(
      ${pairs.map(({ code }) => code)}::text[],
      ${pairs.map(({ communityId }) => communityId)}::uuid[],
      ${pairs.map(({ isLead }) => isLead)}::boolean[]
    ) as pair (code, community_id, is_lead)
    join units u on u.code = pair.code
  `.execute(services.database.kysely);
}

function unitsFor(index: number): readonly string[] {
  if (index === 0) return HOME_UNITS;
  const members = FEWEST_MEMBERS + (index % 3);
  return Array.from({ length: members + 1 }, (_, place) => {
    const turn = (index * 5 + place) % UNITS_IN_TURN.length;
    return UNITS_IN_TURN[turn] ?? UNITS_IN_TURN[0];
  });
}
