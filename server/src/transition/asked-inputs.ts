import type { StepInput } from '@lindan/shared';
import { stepsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import type { Life, Step, StepInputs } from './step.js';

/** The name under which an attempt gives what the workflow table asks for. */
const NAME_OF: Readonly<Record<StepInput, string>> = {
  NOTE: 'note',
  REASON: 'reason',
  TARGET: 'intoId',
  CATEGORY: 'categoryCode',
  UNIT: 'mode',
  RESULT: 'result',
  VERDICT: 'method',
  RATING: 'rating',
  REVIEW_DATE: 'reviewOn',
  URGENCY: 'urgency',
  ASSIGNEE: 'unitId',
  RESOURCE: 'resourceId',
  DAYS: 'workingDays',
  LAST_DAY: 'until',
  DECISION: 'granted',
};

/**
 * The name of an input that the workflow table asks for and the attempt lacks, as SQL; null where nothing is missing. What the
 * record has already counts as an input where its life says so.
 * @throws Error while the statement is built where a step takes no input of that name: the table and the step disagree
 */
export function missingInput<S extends string, A extends string, C extends string, Input extends string>(
  { policy, keeps = {} }: Life<S, A, C>,
  step: Step<S, A, Input>,
  row: Row,
  inputs: StepInputs<Input>,
): Sql {
  const lines = stepsOf(policy.workflow, step.action).filter(({ outcome }) => outcome === step.outcome);
  const required = [...new Set(lines.flatMap(({ asks = [] }) => asks))];
  const cases = required.map((input) => {
    const name = NAME_OF[input];
    const value = (inputs as Readonly<Record<string, Sql>>)[name];
    if (value === undefined)
      throw new Error(`${step.action} takes no ${name}, which the workflow table asks for`);
    const kept = keeps[input];
    const isMissing =
      kept === undefined ? sql`${value} is null` : sql`coalesce(${value}, ${row.col(kept)}) is null`;
    return sql`when ${isMissing} then ${sql.lit(name)}`;
  });
  return cases.length === 0 ? sql`null::text` : sql`case ${sql.join(cases, sql` `)} end`;
}
