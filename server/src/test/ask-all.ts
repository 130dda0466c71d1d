import 'reflect-metadata';

import type { GraphQLNamedType } from 'graphql';

import type { Viewer } from '../context/viewer.js';
import { buildClosedSchema } from '../graphql/schema/build-schema.js';
import { ruleOf } from '../graphql/schema/guard.js';
import { RESOLVERS } from '../modules/nouns.js';
import type { ApiClient, GraphQLAnswer } from './api-client.js';
import { wholeSelection } from './whole-selection.js';

/** The deepest selection first; the limits of documents refuse one that costs too much. */
const DEPTHS = [3, 2];
const TOO_MUCH = ['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED'];

/** Every query of the schema. */
export const QUERIES = Object.values(buildClosedSchema(RESOLVERS).getQueryType()?.getFields() ?? {});

/**
 * Asks for everything that a query can give to a viewer; without one, for everything that it can give.
 * @param argumentsOf by query, for those that need some; a new query has to be given its own
 */
export async function askAll(
  client: ApiClient,
  name: string,
  argumentsOf: Readonly<Record<string, string>>,
  viewer?: Viewer,
): Promise<GraphQLAnswer> {
  const query = QUERIES.find((one) => one.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  const isMissing = query.args.some((arg) => arg.type.toString().endsWith('!'));
  if (isMissing && argumentsOf[name] === undefined) throw new Error(`give ${name} its arguments here`);
  const page = query.args.some((arg) => arg.name === 'first') ? 'first: 2' : '';
  const inputs = [argumentsOf[name], page].filter(Boolean).join(', ');
  const call = inputs === '' ? name : `${name}(${inputs})`;
  const isReadable = (type: GraphQLNamedType) => viewer === undefined || mayRead(viewer, type);
  const ask = (depth: number) => client.send(`{ ${call} ${wholeSelection(query.type, depth, isReadable)} }`);
  const isTooMuch = ({ errors = [] }: GraphQLAnswer) =>
    TOO_MUCH.some((code) => code === errors[0]?.extensions.code);
  for (const depth of DEPTHS) {
    const answer = await ask(depth);
    if (!isTooMuch(answer)) return answer;
  }
  throw new Error(`${name} asks for too much`);
}

function mayRead({ memberships }: Viewer, type: GraphQLNamedType): boolean {
  const rule = ruleOf(type);
  return typeof rule === 'string' || memberships.some(({ role }) => rule?.includes(role) === true);
}
