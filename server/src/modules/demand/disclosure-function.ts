import type { Grant, RegionKind, Role } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer, ViewerMembership } from '../../context/viewer.js';
import { reachedBy } from '../../policy/grants.js';
import { compiler } from '../../sql/compiler.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { demandPolicy, fullDisclosure } from './demand.policy.js';

const KINDS: readonly RegionKind[] = ['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'];
const PERSON = 'person';

/** A viewer in one role whose ids are names of the function's variables. Two of each, so that a predicate compares with a list. */
function anyViewerAs(role: Role): Viewer {
  const id = variableOf(role);
  const membership: ViewerMembership = {
    role,
    region: null,
    unit: { id, pairedCommunityIds: [], categoryCodes: [] },
  };
  const memberships = KINDS.map((kind) => ({ ...membership, region: { id, kind } }));
  return { personId: PERSON, account: '', name: '', memberships: [...memberships, ...memberships] };
}

const variableOf = (role: string): string => `as_${role.toLowerCase()}`;

/** Memberships of the role are asked for too, because some predicates name the person alone. */
function reaches(grant: Grant, role: Role, row: Row): Sql {
  const held = sql.raw(`cardinality(${variableOf(role)}) > 0`);
  return sql`${held} and ${reachedBy([grant], row, anyViewerAs(role), demandPolicy.scopes)}`;
}

/** The text of a condition with variables in the place of its values. */
function withVariables(condition: Sql): string {
  const { sql: text, parameters } = condition.compile(compiler);
  return text.replace(/\$(\d+)::uuid(?:\[\])?/g, (_placeholder, number: string) => {
    const value = parameters[Number(number) - 1];
    return String(Array.isArray(value) ? value[0] : value);
  });
}

const demand = rowOf('demand');
const roles = new Set<Role>();
const inFull = fullDisclosure(demand, (grant) => {
  const { role } = grant;
  if (role === 'SYSTEM' || role === 'RESIDENT') return undefined;
  roles.add(role);
  return reaches(grant, role, demand);
});

const variables = [...roles].map(
  (role) =>
    `  ${variableOf(role)} constant uuid[] := array(select held.id from unnest(roles, ids) held (role, id) where held.role = '${role}');`,
);

/**
 * The disclosure of a requester in full as a function, made from the same policy as the condition in a statement. A sub-select is
 * prepared at every execution, a function when it is called: a statement with a dozen texts would pay for a dozen look-ups of which
 * it needs none.
 */
export const DISCLOSURE_FUNCTION = `
create function reads_requester_in_full(of_demand uuid, roles text[], ids uuid[], person uuid)
returns boolean language plpgsql stable as $$
declare
${variables.join('\n')}
begin
  return exists (select from demands demand where demand.id = of_demand and ${withVariables(inFull)});
end $$;

create function disclosed_text(input text, of_demand uuid, roles text[], ids uuid[], person uuid)
returns text language plpgsql stable as $$
begin
  if of_demand is null or reads_requester_in_full(of_demand, roles, ids, person) then return input; end if;
  return mask_personal_data(input);
end $$;
`;
