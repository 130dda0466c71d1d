/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query ResidentPlace($code: String!) {\n  place(code: $code) {\n    id\n    code\n    name\n    kind\n    isDemonstration\n    contactPhone\n    openingHours\n    path {\n      id\n      kind\n      name\n    }\n  }\n  city {\n    timeZone\n    bounds {\n      south\n      west\n      north\n      east\n    }\n  }\n}": typeof types.ResidentPlaceDocument,
    "mutation BackDemand($joinToken: String!, $requester: RequesterInput!, $key: String!) {\n  backDemand(joinToken: $joinToken, requester: $requester, idempotencyKey: $key) {\n    number\n    trackingCode\n  }\n}": typeof types.BackDemandDocument,
    "query GuessCategories($text: String!) {\n  suggestedCategories(text: $text, first: 5) {\n    score\n    category {\n      code\n      name\n    }\n  }\n}": typeof types.GuessCategoriesDocument,
    "query LookAlike($regionId: ID!, $title: String!, $text: String!, $categoryCode: String, $location: CoordinatesInput) {\n  lookAlikes(\n    regionId: $regionId\n    title: $title\n    description: $text\n    categoryCode: $categoryCode\n    location: $location\n    first: 1\n  ) {\n    title\n    backers\n    joinToken\n  }\n}": typeof types.LookAlikeDocument,
    "mutation SubmitDemand($input: SubmitDemandInput!) {\n  submitDemand(input: $input) {\n    trackingCode\n    demand {\n      number\n      title\n      submittedAt\n      dueAt\n      waitingFor\n      isDemonstration\n    }\n  }\n}": typeof types.SubmitDemandDocument,
    "query PlaceServices($code: String!, $first: Int, $after: String) {\n  placeServices(code: $code, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      title\n      description\n      audience\n      capacityPeriod\n      remaining\n      availableFrom\n      availableTo\n      weeklyHours {\n        weekday\n        from\n        until\n      }\n      booking\n      contact\n      category {\n        code\n      }\n      categories {\n        code\n        name\n      }\n      unit {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.PlaceServicesDocument,
    "query TrackDemand($number: String!, $trackingCode: String!) {\n  trackDemand(number: $number, trackingCode: $trackingCode) {\n    number\n    status\n    title\n    submittedAt\n    place\n    handledBy\n    result\n    canRate\n    canWithdraw\n    canDispute\n    disputeUntil\n    closesAt\n    reviewOn\n    isDemonstration\n    attachments {\n      id\n      name\n      type\n      action\n    }\n    timeline {\n      at\n      label\n      note\n    }\n  }\n  city {\n    timeZone\n  }\n}\n\nmutation RateDemand($input: RateDemandInput!) {\n  rateDemand(input: $input) {\n    number\n    status\n  }\n}\n\nmutation WithdrawDemand($number: String!, $trackingCode: String!) {\n  withdrawDemand(number: $number, trackingCode: $trackingCode) {\n    number\n    status\n  }\n}\n\nmutation DisputeDemand($number: String!, $trackingCode: String!, $reason: String!) {\n  disputeDemand(number: $number, trackingCode: $trackingCode, reason: $reason) {\n    number\n    status\n  }\n}": typeof types.TrackDemandDocument,
};
const documents: Documents = {
    "query ResidentPlace($code: String!) {\n  place(code: $code) {\n    id\n    code\n    name\n    kind\n    isDemonstration\n    contactPhone\n    openingHours\n    path {\n      id\n      kind\n      name\n    }\n  }\n  city {\n    timeZone\n    bounds {\n      south\n      west\n      north\n      east\n    }\n  }\n}": types.ResidentPlaceDocument,
    "mutation BackDemand($joinToken: String!, $requester: RequesterInput!, $key: String!) {\n  backDemand(joinToken: $joinToken, requester: $requester, idempotencyKey: $key) {\n    number\n    trackingCode\n  }\n}": types.BackDemandDocument,
    "query GuessCategories($text: String!) {\n  suggestedCategories(text: $text, first: 5) {\n    score\n    category {\n      code\n      name\n    }\n  }\n}": types.GuessCategoriesDocument,
    "query LookAlike($regionId: ID!, $title: String!, $text: String!, $categoryCode: String, $location: CoordinatesInput) {\n  lookAlikes(\n    regionId: $regionId\n    title: $title\n    description: $text\n    categoryCode: $categoryCode\n    location: $location\n    first: 1\n  ) {\n    title\n    backers\n    joinToken\n  }\n}": types.LookAlikeDocument,
    "mutation SubmitDemand($input: SubmitDemandInput!) {\n  submitDemand(input: $input) {\n    trackingCode\n    demand {\n      number\n      title\n      submittedAt\n      dueAt\n      waitingFor\n      isDemonstration\n    }\n  }\n}": types.SubmitDemandDocument,
    "query PlaceServices($code: String!, $first: Int, $after: String) {\n  placeServices(code: $code, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      title\n      description\n      audience\n      capacityPeriod\n      remaining\n      availableFrom\n      availableTo\n      weeklyHours {\n        weekday\n        from\n        until\n      }\n      booking\n      contact\n      category {\n        code\n      }\n      categories {\n        code\n        name\n      }\n      unit {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.PlaceServicesDocument,
    "query TrackDemand($number: String!, $trackingCode: String!) {\n  trackDemand(number: $number, trackingCode: $trackingCode) {\n    number\n    status\n    title\n    submittedAt\n    place\n    handledBy\n    result\n    canRate\n    canWithdraw\n    canDispute\n    disputeUntil\n    closesAt\n    reviewOn\n    isDemonstration\n    attachments {\n      id\n      name\n      type\n      action\n    }\n    timeline {\n      at\n      label\n      note\n    }\n  }\n  city {\n    timeZone\n  }\n}\n\nmutation RateDemand($input: RateDemandInput!) {\n  rateDemand(input: $input) {\n    number\n    status\n  }\n}\n\nmutation WithdrawDemand($number: String!, $trackingCode: String!) {\n  withdrawDemand(number: $number, trackingCode: $trackingCode) {\n    number\n    status\n  }\n}\n\nmutation DisputeDemand($number: String!, $trackingCode: String!, $reason: String!) {\n  disputeDemand(number: $number, trackingCode: $trackingCode, reason: $reason) {\n    number\n    status\n  }\n}": types.TrackDemandDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ResidentPlace($code: String!) {\n  place(code: $code) {\n    id\n    code\n    name\n    kind\n    isDemonstration\n    contactPhone\n    openingHours\n    path {\n      id\n      kind\n      name\n    }\n  }\n  city {\n    timeZone\n    bounds {\n      south\n      west\n      north\n      east\n    }\n  }\n}"): typeof import('./graphql').ResidentPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation BackDemand($joinToken: String!, $requester: RequesterInput!, $key: String!) {\n  backDemand(joinToken: $joinToken, requester: $requester, idempotencyKey: $key) {\n    number\n    trackingCode\n  }\n}"): typeof import('./graphql').BackDemandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GuessCategories($text: String!) {\n  suggestedCategories(text: $text, first: 5) {\n    score\n    category {\n      code\n      name\n    }\n  }\n}"): typeof import('./graphql').GuessCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LookAlike($regionId: ID!, $title: String!, $text: String!, $categoryCode: String, $location: CoordinatesInput) {\n  lookAlikes(\n    regionId: $regionId\n    title: $title\n    description: $text\n    categoryCode: $categoryCode\n    location: $location\n    first: 1\n  ) {\n    title\n    backers\n    joinToken\n  }\n}"): typeof import('./graphql').LookAlikeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubmitDemand($input: SubmitDemandInput!) {\n  submitDemand(input: $input) {\n    trackingCode\n    demand {\n      number\n      title\n      submittedAt\n      dueAt\n      waitingFor\n      isDemonstration\n    }\n  }\n}"): typeof import('./graphql').SubmitDemandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PlaceServices($code: String!, $first: Int, $after: String) {\n  placeServices(code: $code, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      title\n      description\n      audience\n      capacityPeriod\n      remaining\n      availableFrom\n      availableTo\n      weeklyHours {\n        weekday\n        from\n        until\n      }\n      booking\n      contact\n      category {\n        code\n      }\n      categories {\n        code\n        name\n      }\n      unit {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql').PlaceServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TrackDemand($number: String!, $trackingCode: String!) {\n  trackDemand(number: $number, trackingCode: $trackingCode) {\n    number\n    status\n    title\n    submittedAt\n    place\n    handledBy\n    result\n    canRate\n    canWithdraw\n    canDispute\n    disputeUntil\n    closesAt\n    reviewOn\n    isDemonstration\n    attachments {\n      id\n      name\n      type\n      action\n    }\n    timeline {\n      at\n      label\n      note\n    }\n  }\n  city {\n    timeZone\n  }\n}\n\nmutation RateDemand($input: RateDemandInput!) {\n  rateDemand(input: $input) {\n    number\n    status\n  }\n}\n\nmutation WithdrawDemand($number: String!, $trackingCode: String!) {\n  withdrawDemand(number: $number, trackingCode: $trackingCode) {\n    number\n    status\n  }\n}\n\nmutation DisputeDemand($number: String!, $trackingCode: String!, $reason: String!) {\n  disputeDemand(number: $number, trackingCode: $trackingCode, reason: $reason) {\n    number\n    status\n  }\n}"): typeof import('./graphql').TrackDemandDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
