import { demandWorkflow, stepsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import { confirmSession } from '../../context/session-check.js';
import { reachedBy } from '../../policy/grants.js';
import { NotFound } from '../../refusal.js';
import { all } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { TODAY } from '../../transition/clock.js';
import { StatementTemplate } from '../../transition/statement-template.js';
import { ruleInForce } from '../catalogue/rule-in-force.js';
import { demandPolicy, demandVisibleTo } from '../demand/demand.policy.js';
import { lineage } from '../region/region.read.js';
import type { StatedText } from './learning/labelled-text.js';

/** A demand whose unit is sought, and what the dispatch catalogue says of its category. */
export interface DutyDemand extends StatedText {
  readonly categoryCode: string | null;
  readonly categoryName: string | null;
  readonly categoryNameEn: string | null;
  /** Its place and the places above it. */
  readonly lineage: readonly string[];
  /** The lead unit of the rule in force; null where there is none. */
  readonly leadUnitId: string | null;
  readonly basis: string | null;
}

const DISPATCHERS = stepsOf(demandWorkflow, 'DISPATCH').flatMap(({ by }) => by);

const query = new StatementTemplate(['id'], ({ id }, viewer, isAdmitted) => {
  const row = rowOf('d');
  return sql`
    select mask_personal_data(d.title) as title, mask_personal_data(d.description) as description,
      d.category_code as "categoryCode", c.name as "categoryName", c.name_en as "categoryNameEn",
      array_remove(array[${lineage(row)}], null) as lineage, r.lead_unit_id as "leadUnitId", r.basis
    from demands d left join categories c on c.code = d.category_code
      left join dispatch_rules r on r.id = ${ruleInForce(row.col('category_code'), TODAY)}
    where ${all(
      sql`d.id = ${id}::uuid`,
      demandVisibleTo(row, viewer),
      reachedBy(DISPATCHERS, row, viewer, demandPolicy.scopes),
      isAdmitted,
    )}
  `;
});

/** @throws NotFound when the demand does not exist, or the viewer may not see it or dispatches nothing there */
export async function dutyDemand(context: RequestContext, id: string): Promise<DutyDemand> {
  if (!isId(id)) throw new NotFound();
  const { database } = context.services;
  const { text, values } = query.bind({ id }, context, database.kysely);
  const [found] = await database.select<DutyDemand>(text, values);
  if (found === undefined) throw new NotFound();
  confirmSession(context.sessionCheck, true);
  return found;
}
