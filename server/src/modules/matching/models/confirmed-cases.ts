import { sql } from 'kysely';

import type { Database } from '../../../database/database.js';
import type { Sql } from '../../../sql/fragment.js';
import type { LabelledText } from '../learning/labelled-text.js';
import type { ModelKind } from './model-kind.js';

/** The newest cases are enough: what a department did years ago may be another's duty today. */
const MOST_CASES = 20_000;
/** A text says what it is about by then. */
const READ_CHARACTERS = 1_000;
/** One case of so many is held back from every training, by its id, so that no model was ever trained on it. */
const HELD_BACK = 10;

/** Queries of `id`, `label`, `at` and the texts. */
const CONFIRMED: Readonly<Record<ModelKind, Sql>> = {
  /** The community listed the demand with this category, or it was dispatched with it. An order from the menu has its resource's. */
  CATEGORY: sql`
    select d.id, d.category_code as label, d.submitted_at as at, d.title, d.description from demands d
    where d.category_code is not null and d.kind <> 'SERVICE_ORDER'
      and d.status in ('LISTED', 'ESCALATED', 'SHELVED', 'DISPATCHED', 'RESOLVED', 'DISPUTED', 'CLOSED')`,
  /** The unit has completed the order; what came back as "not ours" is returned, and so is not among them. A closed unit's goes to its heir. */
  UNIT: sql`
    select distinct on (d.id) d.id, coalesce(u.closed_into_id, u.id)::text as label, o.completed_at as at, d.title, d.description
    from orders o join demands d on d.id = o.demand_id join units u on u.id = o.unit_id
    where o.status in ('COMPLETED', 'VERIFIED') and d.kind <> 'SERVICE_ORDER'
    order by d.id, o.completed_at desc`,
};

/** The confirmed cases of a city, without phones and other personal numbers, split into those to learn from and those held back. */
export async function confirmedCases(
  { kysely }: Database,
  kind: ModelKind,
): Promise<{ readonly cases: readonly LabelledText[]; readonly heldBack: readonly LabelledText[] }> {
  const { rows } = await sql<LabelledText & { readonly isHeldBack: boolean }>`
    select c.label, mask_personal_data(c.title) as title,
      mask_personal_data(left(c.description, ${sql.lit(READ_CHARACTERS)})) as description,
      hashtext(c.id::text) % ${sql.lit(HELD_BACK)} = 0 as "isHeldBack"
    from (${CONFIRMED[kind]}) c order by c.at desc, c.id limit ${sql.lit(MOST_CASES)}
  `.execute(kysely);
  const texts = rows.map(({ label, title, description, isHeldBack }) => ({
    isHeldBack,
    text: { label, title, description },
  }));
  return {
    cases: texts.flatMap(({ isHeldBack, text }) => (isHeldBack ? [] : [text])),
    heldBack: texts.flatMap(({ isHeldBack, text }) => (isHeldBack ? [text] : [])),
  };
}
