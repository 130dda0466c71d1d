import { orderWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from '../../context/request-context.js';
import { byId } from '../../read-model/by-id.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import { returningSelection } from '../../read-model/returning.js';
import { selectionOf } from '../../read-model/selection.js';
import { WRITTEN_BESIDE_ORDER } from './order.life.js';
import { orderVisibleTo } from './order.policy.js';
import { orderRead } from './order.read.js';

/** The order as the viewer sees it. */
export function visibleOrder(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Node> {
  return readOne(
    orderRead,
    context,
    info,
    byId(id, (row, reader) => orderVisibleTo(row, reader.viewer)),
  );
}

/** The roles that judge what others handled: their rights hang on the event that the step is about to write. */
const JUDGES = orderWorkflow.steps
  .filter(({ when }) => when?.includes('HANDLED_BY_ANOTHER'))
  .flatMap(({ by }) => by.map(({ role }) => role));
const WITH_RIGHTS: ReadonlySet<string> = new Set([...WRITTEN_BESIDE_ORDER, 'allowedActions']);

function writtenBeside({ viewer }: RequestContext): ReadonlySet<string> {
  return viewer?.memberships.some(({ role }) => JUDGES.includes(role)) === true
    ? WITH_RIGHTS
    : WRITTEN_BESIDE_ORDER;
}

/** Takes a step and returns the changed order: from the step's own statement where possible, else from a read afterwards. */
export async function changedOrder<Args extends { readonly id: string }>(
  command: (acting: RequestContext, args: Args, returning?: ReturningSelection) => Promise<Node | undefined>,
  args: Args,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Node> {
  const returning = returningSelection(orderRead, context, [selectionOf(info)], writtenBeside(context));
  return (await command(context, args, returning)) ?? visibleOrder(args.id, context, info);
}
