/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Audience =
  | 'CHILDREN'
  | 'DISABLED'
  | 'ELDERLY'
  | 'EVERYONE'
  | 'HOMEOWNERS'
  | 'MERCHANTS'
  | 'MOTORISTS'
  | 'PARENTS'
  | 'VETERANS'
  | 'WORKERS';

export type CapacityPeriod =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'TOTAL'
  | 'WEEK'
  | 'YEAR';

export type Channel =
  | 'GRID_VISIT'
  | 'HOTLINE'
  | 'MEETING'
  | 'OPEN311'
  | 'PAPER'
  | 'QR';

export type CoordinatesInput = {
  latitude: number;
  longitude: number;
};

export type DemandKind =
  | 'ISSUE'
  | 'SERVICE_ORDER'
  | 'SUGGESTION'
  | 'WISH';

export type DemandStatus =
  | 'ASSESSED'
  | 'CLOSED'
  | 'DECLINED'
  | 'DISPATCHED'
  | 'DISPUTED'
  | 'ESCALATED'
  | 'LISTED'
  | 'MERGED'
  | 'RESOLVED'
  | 'SCREENED'
  | 'SHELVED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type RateDemandInput = {
  answered: boolean;
  comment?: string | null | undefined;
  number: string;
  satisfaction: number;
  solved: boolean;
  /** After “not solved”: true disputes the result, false closes the demand, absent leaves it open. */
  takeUpAgain?: boolean | null | undefined;
  trackingCode: string;
};

export type RegionKind =
  | 'BUILDING'
  | 'CITY'
  | 'COMMUNITY'
  | 'GRID'
  | 'STREET';

export type RequesterInput = {
  address?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
};

export type SubmitDemandInput = {
  attachmentIds?: Array<string | number> | null | undefined;
  /** The secrets of files that were uploaded without an account, in the order of `attachmentIds`. */
  attachmentSecrets?: Array<string> | null | undefined;
  audience?: Array<Audience> | null | undefined;
  categoryCode?: string | null | undefined;
  channel?: Channel | null | undefined;
  /** Codes of `extensions.confirm` that are confirmed. */
  confirm?: Array<string> | null | undefined;
  description: string;
  idempotencyKey?: string | null | undefined;
  kind?: DemandKind | null | undefined;
  location?: CoordinatesInput | null | undefined;
  regionId: string | number;
  requester?: RequesterInput | null | undefined;
  /** A service order from the menu. */
  resourceId?: string | number | null | undefined;
  /** For staff: settles the demand while it is collected. */
  result?: string | null | undefined;
  title: string;
  urgency?: Urgency | null | undefined;
};

export type Urgency =
  | 'EMERGENCY'
  | 'NORMAL'
  | 'URGENT';

export type ResidentPlaceQueryVariables = Exact<{
  code: string;
}>;


export type ResidentPlaceQuery = { place: { id: string, code: string, name: string, kind: RegionKind, isDemonstration: boolean, contactPhone: string | null, openingHours: string | null, path: Array<{ id: string, kind: RegionKind, name: string }> }, city: { timeZone: string, bounds: { south: number, west: number, north: number, east: number } | null } };

export type BackDemandMutationVariables = Exact<{
  joinToken: string;
  requester: RequesterInput;
  key: string;
}>;


export type BackDemandMutation = { backDemand: { number: string, trackingCode: string } };

export type GuessCategoriesQueryVariables = Exact<{
  text: string;
}>;


export type GuessCategoriesQuery = { suggestedCategories: Array<{ score: number, category: { code: string, name: string } }> };

export type LookAlikeQueryVariables = Exact<{
  regionId: string | number;
  title: string;
  text: string;
  categoryCode?: string | null | undefined;
  location?: CoordinatesInput | null | undefined;
}>;


export type LookAlikeQuery = { lookAlikes: Array<{ title: string, backers: number, joinToken: string | null }> };

export type SubmitDemandMutationVariables = Exact<{
  input: SubmitDemandInput;
}>;


export type SubmitDemandMutation = { submitDemand: { trackingCode: string, demand: { number: string, title: string, submittedAt: string, dueAt: string | null, waitingFor: string | null, isDemonstration: boolean } } };

export type PlaceServicesQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlaceServicesQuery = { placeServices: { totalCount: number, nodes: Array<{ id: string, title: string, description: string, audience: Array<Audience>, capacityPeriod: CapacityPeriod | null, remaining: number | null, availableFrom: string | null, availableTo: string | null, booking: string | null, contact: string | null, weeklyHours: Array<{ weekday: number, from: string, until: string }>, category: { code: string }, categories: Array<{ code: string, name: string }>, unit: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TrackDemandQueryVariables = Exact<{
  number: string;
  trackingCode: string;
}>;


export type TrackDemandQuery = { trackDemand: { number: string, status: DemandStatus, title: string, submittedAt: string, place: string, handledBy: string | null, result: string | null, canRate: boolean, canWithdraw: boolean, canDispute: boolean, disputeUntil: string | null, closesAt: string | null, reviewOn: string | null, isDemonstration: boolean, attachments: Array<{ id: string, name: string, type: string, action: string }>, timeline: Array<{ at: string, label: string, note: string | null }> }, city: { timeZone: string } };

export type RateDemandMutationVariables = Exact<{
  input: RateDemandInput;
}>;


export type RateDemandMutation = { rateDemand: { number: string, status: DemandStatus } };

export type WithdrawDemandMutationVariables = Exact<{
  number: string;
  trackingCode: string;
}>;


export type WithdrawDemandMutation = { withdrawDemand: { number: string, status: DemandStatus } };

export type DisputeDemandMutationVariables = Exact<{
  number: string;
  trackingCode: string;
  reason: string;
}>;


export type DisputeDemandMutation = { disputeDemand: { number: string, status: DemandStatus } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ResidentPlaceDocument = new TypedDocumentString(`
    query ResidentPlace($code: String!) {
  place(code: $code) {
    id
    code
    name
    kind
    isDemonstration
    contactPhone
    openingHours
    path {
      id
      kind
      name
    }
  }
  city {
    timeZone
    bounds {
      south
      west
      north
      east
    }
  }
}
    `) as unknown as TypedDocumentString<ResidentPlaceQuery, ResidentPlaceQueryVariables>;
export const BackDemandDocument = new TypedDocumentString(`
    mutation BackDemand($joinToken: String!, $requester: RequesterInput!, $key: String!) {
  backDemand(joinToken: $joinToken, requester: $requester, idempotencyKey: $key) {
    number
    trackingCode
  }
}
    `) as unknown as TypedDocumentString<BackDemandMutation, BackDemandMutationVariables>;
export const GuessCategoriesDocument = new TypedDocumentString(`
    query GuessCategories($text: String!) {
  suggestedCategories(text: $text, first: 5) {
    score
    category {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<GuessCategoriesQuery, GuessCategoriesQueryVariables>;
export const LookAlikeDocument = new TypedDocumentString(`
    query LookAlike($regionId: ID!, $title: String!, $text: String!, $categoryCode: String, $location: CoordinatesInput) {
  lookAlikes(
    regionId: $regionId
    title: $title
    description: $text
    categoryCode: $categoryCode
    location: $location
    first: 1
  ) {
    title
    backers
    joinToken
  }
}
    `) as unknown as TypedDocumentString<LookAlikeQuery, LookAlikeQueryVariables>;
export const SubmitDemandDocument = new TypedDocumentString(`
    mutation SubmitDemand($input: SubmitDemandInput!) {
  submitDemand(input: $input) {
    trackingCode
    demand {
      number
      title
      submittedAt
      dueAt
      waitingFor
      isDemonstration
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitDemandMutation, SubmitDemandMutationVariables>;
export const PlaceServicesDocument = new TypedDocumentString(`
    query PlaceServices($code: String!, $first: Int, $after: String) {
  placeServices(code: $code, first: $first, after: $after) {
    totalCount
    nodes {
      id
      title
      description
      audience
      capacityPeriod
      remaining
      availableFrom
      availableTo
      weeklyHours {
        weekday
        from
        until
      }
      booking
      contact
      category {
        code
      }
      categories {
        code
        name
      }
      unit {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceServicesQuery, PlaceServicesQueryVariables>;
export const TrackDemandDocument = new TypedDocumentString(`
    query TrackDemand($number: String!, $trackingCode: String!) {
  trackDemand(number: $number, trackingCode: $trackingCode) {
    number
    status
    title
    submittedAt
    place
    handledBy
    result
    canRate
    canWithdraw
    canDispute
    disputeUntil
    closesAt
    reviewOn
    isDemonstration
    attachments {
      id
      name
      type
      action
    }
    timeline {
      at
      label
      note
    }
  }
  city {
    timeZone
  }
}
    `) as unknown as TypedDocumentString<TrackDemandQuery, TrackDemandQueryVariables>;
export const RateDemandDocument = new TypedDocumentString(`
    mutation RateDemand($input: RateDemandInput!) {
  rateDemand(input: $input) {
    number
    status
  }
}
    `) as unknown as TypedDocumentString<RateDemandMutation, RateDemandMutationVariables>;
export const WithdrawDemandDocument = new TypedDocumentString(`
    mutation WithdrawDemand($number: String!, $trackingCode: String!) {
  withdrawDemand(number: $number, trackingCode: $trackingCode) {
    number
    status
  }
}
    `) as unknown as TypedDocumentString<WithdrawDemandMutation, WithdrawDemandMutationVariables>;
export const DisputeDemandDocument = new TypedDocumentString(`
    mutation DisputeDemand($number: String!, $trackingCode: String!, $reason: String!) {
  disputeDemand(number: $number, trackingCode: $trackingCode, reason: $reason) {
    number
    status
  }
}
    `) as unknown as TypedDocumentString<DisputeDemandMutation, DisputeDemandMutationVariables>;