import { DISPUTE_DECISIONS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';
import { NEW_ROUND } from '../result.js';

const grant = new StepRunner(demandLife, {
  action: 'DECIDE_DISPUTE',
  outcome: DISPUTE_DECISIONS.GRANTED,
  input: { reason: 'text' },
  sets: (demand) => ({ ...NEW_ROUND, round: sql`${demand.col('round')} + 1` }),
  event: (_demand, { reason }) => ({
    forResident: reason,
    details: { outcome: sql.lit(DISPUTE_DECISIONS.GRANTED) },
  }),
});

const refuse = new StepRunner(demandLife, {
  action: 'DECIDE_DISPUTE',
  outcome: DISPUTE_DECISIONS.REFUSED,
  input: { reason: 'text' },
  sets: () => ({ closed_at: sql`${NOW}::timestamptz`, is_dispute_refused: sql`true` }),
  event: (_demand, { reason }) => ({
    forResident: reason,
    details: { outcome: sql.lit(DISPUTE_DECISIONS.REFUSED) },
  }),
});

/** The task force grants a dispute, which leads back to the list, or refuses it for good, with a reason that the resident reads. */
export function decideDispute(
  acting: Acting,
  input: {
    readonly id: string;
    readonly granted: boolean;
    readonly reason: string;
    readonly version?: number | null;
  },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, granted, reason } = input;
  const decide = granted ? grant : refuse;
  return decide.take(acting, { id, version, values: { reason: reason.trim() } }, returning);
}
