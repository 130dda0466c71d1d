import type { EstateType, RegionKind } from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { EventType } from '../event/event.type.js';
import { PairingType } from '../pairing/pairing.type.js';
import { CoordinatesType } from './coordinates.js';
import { EstateTypeEnum, RegionKindEnum } from './region.enums.js';
import { PLACE_KEEPERS } from './region.policy.js';

@Access('PUBLIC')
@ObjectType('Region')
export class RegionType {
  @Field(() => ID) id!: string;
  @Field(() => RegionKindEnum) kind!: RegionKind;
  @Field(() => String, { nullable: true, description: 'The national division code, where one exists.' })
  code!: string | null;
  @Field(() => String) name!: string;
  @Field(() => RegionType, { nullable: true }) parent!: RegionType | null;
  @Field(() => [RegionType], { description: 'From the city down to the place itself.' })
  path!: readonly RegionType[];
  @Field(() => Boolean) takesOrders!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The code of the residents’ page (/r/<placeCode>); null where no orders are taken.',
  })
  placeCode!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => Int, { nullable: true }) households!: number | null;
  @Field(() => EstateTypeEnum, { nullable: true, description: 'Of a grid or a building.' })
  estateType!: EstateType | null;
  @Field(() => String, { nullable: true, description: 'Of the place itself, for residents to call.' })
  contactPhone!: string | null;
  @Field(() => String, { nullable: true, description: 'In words, as residents read them.' })
  openingHours!: string | null;
  @Field(() => CoordinatesType, { nullable: true }) location!: CoordinatesType | null;
  @Field(() => RegionType, {
    nullable: true,
    description: 'The place that this one was closed into. A closed place is in no list and takes nothing.',
  })
  closedInto!: RegionType | null;
  @Field(() => [PairingType], { description: 'The units paired with a community, the lead unit first.' })
  pairings!: readonly PairingType[];
  @Field(() => [EventType], { description: 'Its history, for staff at the place or above it.' })
  events!: readonly EventType[];
  @Field(() => Boolean) isDemonstration!: boolean;
}

@Access(PLACE_KEEPERS)
@ObjectType('RegionContents', { description: 'What moves when a place is closed into another one.' })
export class RegionContentsType {
  @Field(() => Int, { description: 'Demands at or below it that have not ended.' }) openDemands!: number;
  @Field(() => Int, { description: 'People with a membership in the place itself.' }) people!: number;
  @Field(() => Int, { description: 'Open places right below it.' }) places!: number;
  @Field(() => Int, { description: 'Units that lie there or are paired with it.' }) units!: number;
}

export const RegionConnection = connectionOf(RegionType, 'Region', 'PUBLIC');

@Access('PUBLIC')
@ObjectType('Place', { description: 'What a residents’ page shows of its place, to anyone.' })
export class PlaceType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The code of the residents’ page.' }) code!: string;
  @Field(() => String) name!: string;
  @Field(() => RegionKindEnum) kind!: RegionKind;
  @Field(() => [RegionType], { description: 'From the city down to the place itself.' })
  path!: readonly RegionType[];
  @Field(() => String, {
    nullable: true,
    description: 'Of the place, or of the nearest above it that has one.',
  })
  contactPhone!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the place, or of the nearest above it that has any.',
  })
  openingHours!: string | null;
  @Field(() => Boolean) isDemonstration!: boolean;
}
