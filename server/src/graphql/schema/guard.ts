import type {
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
} from 'graphql';
import { defaultFieldResolver, getNamedType, isIntrospectionType, isObjectType } from 'graphql';
import type { RequestContext } from '../../context/request-context.js';
import type { Viewer } from '../../context/viewer.js';
import { NotAllowed, NotSignedIn } from '../../refusal.js';
import { selectedTypes } from '../documents/selected-types.js';
import type { AccessRule } from './access.js';
import { ACCESS_EXTENSION } from './access.js';

/** What our executor adds for the guard to what a resolver is given: the object types that the document reads below a field. */
export interface GuardedInfo {
  readonly types: readonly GraphQLObjectType[];
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** A part of the API has no access rule. The schema does not build, so the part is not served. */
export class Unguarded extends Error {
  override readonly name = 'Unguarded';

  constructor(readonly places: readonly string[]) {
    super(`No rule says who may use ${places.join(', ')}: state it with @Access.`);
  }
}

/**
 * Puts the access check before every operation of a schema. Every operation and every object type must have an access rule.
 * @throws Unguarded naming the places without one
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const roots = rootTypesOf(schema);
  const places = [
    ...roots.flatMap((root) =>
      Object.values(root.getFields())
        .filter((field) => ruleOf(field) === undefined)
        .map((field) => `${root.name}.${field.name}`),
    ),
    ...objectTypesOf(schema)
      .filter((type) => !roots.includes(type) && ruleOf(type) === undefined)
      .map((type) => type.name),
  ];
  if (places.length > 0) throw new Unguarded(places);
  for (const root of roots) for (const field of Object.values(root.getFields())) guardField(field);
  return schema;
}

/** The access rule of an operation's field or of an object type. */
export function ruleOf(place: { readonly extensions: object }): AccessRule | undefined {
  return (place.extensions as { [ACCESS_EXTENSION]?: AccessRule })[ACCESS_EXTENSION];
}

export function rootTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );
}

export function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
  );
}

function guardField(field: GraphQLField<unknown, RequestContext>): void {
  const guarded =
    (resolve: Resolver): Resolver =>
    (source, args, context, info) => {
      assertAccess(field, context.viewer, info);
      return resolve(source, args, context, info);
    };
  field.resolve = guarded(field.resolve ?? defaultFieldResolver);
  if (field.subscribe !== undefined) field.subscribe = guarded(field.subscribe);
}

/** @throws NotSignedIn, NotAllowed */
function assertAccess(
  field: GraphQLField<unknown, RequestContext>,
  viewer: Viewer | null,
  info: GraphQLResolveInfo,
): void {
  assertRule(ruleOf(field), viewer);
  for (const type of typesBelow(info)) assertRule(ruleOf(type), viewer);
}

/** Subscriptions are executed by graphql-js, which does not know the types. */
function typesBelow(info: GraphQLResolveInfo & Partial<GuardedInfo>): readonly GraphQLObjectType[] {
  if (info.types !== undefined) return info.types;
  const type = getNamedType(info.returnType);
  return isObjectType(type) ? selectedTypes(info.fieldNodes, type, info) : [];
}

function assertRule(rule: AccessRule | undefined, viewer: Viewer | null): void {
  if (rule === 'PUBLIC') return;
  if (viewer === null) throw new NotSignedIn();
  if (rule === 'SIGNED_IN') return;
  if (rule === undefined || !viewer.memberships.some(({ role }) => rule.includes(role)))
    throw new NotAllowed();
}
