import { LIMITS } from '@lindan/shared';
import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';

import type { AccessRule } from './access.js';
import { Access } from './access.js';

@Access('PUBLIC')
@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

/**
 * Makes the types `<name>Edge` and `<name>Connection` of a paged list, once for each noun.
 * @param access the rule of the list's types; usually that of the noun's own type
 */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
  access: AccessRule,
): ClassType {
  @Access(access)
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String) cursor!: string;
    @Field(() => node) node!: Node;
  }

  @Access(access)
  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [node]) nodes!: readonly Node[];
    @Field(() => [EdgeType]) edges!: readonly EdgeType[];
    @Field(() => PageInfoType) pageInfo!: PageInfoType;
    @Field(() => Int, {
      description: `Of a search among demands or orders ${LIMITS.searchCount} at most: then there may be more.`,
    })
    totalCount!: number;
  }

  return ConnectionType;
}
