/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "\n  query SearchHits(\n    $search: String!\n    $demands: Boolean!\n    $orders: Boolean!\n    $mine: Boolean\n    $resources: Boolean!\n    $units: Boolean!\n    $people: Boolean!\n  ) {\n    demands(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        number\n        title\n        status\n      }\n    }\n    orders(filter: { search: $search, mine: $mine }, first: 5) @include(if: $orders) {\n      nodes {\n        id\n        number\n        status\n        demand {\n          id\n          title\n        }\n      }\n    }\n    resources(filter: { search: $search }, first: 5) @include(if: $resources) {\n      nodes {\n        id\n        title\n        unit {\n          id\n          shortName\n        }\n      }\n    }\n    units(filter: { search: $search }, first: 5) @include(if: $units) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(filter: { search: $search }, first: 5) @include(if: $people) {\n      nodes {\n        id\n        name\n        account\n      }\n    }\n    regions(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        name\n        kind\n        path {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n": typeof types.SearchHitsDocument,
    "\n  fragment Attachments_attachment on Attachment {\n    id\n    name\n    type\n    action\n    at\n  }\n": typeof types.Attachments_AttachmentFragmentDoc,
    "\n  fragment Timeline_event on Event {\n    id\n    at\n    action\n    from\n    to\n    note\n    actor {\n      name\n      role\n      unit\n    }\n  }\n": typeof types.Timeline_EventFragmentDoc,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query Board($regionId: ID!, $from: DateTime!, $to: DateTime!) {\n    board(regionId: $regionId, from: $from, to: $to) {\n      demandsByStatus {\n        status\n        count\n      }\n      ordersByStatus {\n        status\n        count\n      }\n      byCategory {\n        category {\n          code\n          name\n        }\n        count\n      }\n      byUnit {\n        unit {\n          id\n          shortName\n        }\n        offered\n        claimed\n        verified\n        returned\n        overdue\n        completed\n        medianHours\n      }\n      byRegion {\n        region {\n          id\n          name\n        }\n        submitted\n        resolved\n        overdue\n      }\n      daily {\n        date\n        submitted\n        resolved\n      }\n      responseRate {\n        numerator\n        denominator\n      }\n      resolutionRate {\n        numerator\n        denominator\n      }\n      satisfactionRate {\n        numerator\n        denominator\n      }\n      returnRate {\n        numerator\n        denominator\n      }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  fragment Proposals_proposal on AmendmentProposal {\n    id\n    cause\n    proposedAt\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    orders {\n      id\n      number\n    }\n  }\n": typeof types.Proposals_ProposalFragmentDoc,
    "\n  fragment RuleTable_rule on DispatchRule {\n    id\n    version\n    category {\n      code\n      name\n    }\n    leadUnit {\n      id\n      name\n      shortName\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n    coUnits {\n      id\n      name\n      shortName\n      closedAt\n    }\n    tier\n    basis\n    mayPushDown\n    from\n    isInForce\n    returns\n    overturned\n    powers {\n      id\n      code\n      name\n      law\n    }\n    history {\n      id\n      version\n      leadUnit {\n        id\n        shortName\n      }\n      from\n      savedAt\n      savedBy\n    }\n  }\n": typeof types.RuleTable_RuleFragmentDoc,
    "\n  query Catalogue($categoryCode: String, $after: String) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 50, after: $after) {\n      nodes {\n        id\n        ...RuleTable_rule\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.CatalogueDocument,
    "\n  query AmendmentProposals {\n    amendmentProposals(first: 20) {\n      nodes {\n        id\n        ...Proposals_proposal\n      }\n    }\n  }\n": typeof types.AmendmentProposalsDocument,
    "\n  mutation SaveDispatchRule($input: SaveDispatchRuleInput!) {\n    saveDispatchRule(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.SaveDispatchRuleDocument,
    "\n  mutation DismissAmendment($id: ID!, $reason: String!) {\n    dismissAmendment(id: $id, reason: $reason) {\n      id\n      status\n    }\n  }\n": typeof types.DismissAmendmentDocument,
    "\n  fragment CategoryTable_category on Category {\n    code\n    name\n    nameZh\n    nameEn\n    keywords\n    photoRequired\n    photoReason\n    version\n    parent {\n      code\n      name\n    }\n  }\n": typeof types.CategoryTable_CategoryFragmentDoc,
    "\n  query Categories {\n    categories {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n  }\n": typeof types.CategoriesDocument,
    "\n  query CategoryTree {\n    categories {\n      code\n      ...CategoryTable_category\n    }\n  }\n": typeof types.CategoryTreeDocument,
    "\n  query CategoryHistory($code: ID!) {\n    category(code: $code) {\n      code\n      events {\n        ...Timeline_event\n      }\n    }\n  }\n": typeof types.CategoryHistoryDocument,
    "\n  query LeadUnits($after: String) {\n    dispatchCatalogue(first: 100, after: $after) {\n      nodes {\n        id\n        category {\n          code\n        }\n        leadUnit {\n          id\n          shortName\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LeadUnitsDocument,
    "\n  mutation SaveCategory($input: SaveCategoryInput!) {\n    saveCategory(input: $input) {\n      code\n      name\n      version\n    }\n  }\n": typeof types.SaveCategoryDocument,
    "\n  query SuggestedCategories($text: String!) {\n    suggestedCategories(text: $text, first: 4) {\n      score\n      category {\n        code\n        name\n        parent {\n          code\n          name\n        }\n      }\n    }\n  }\n": typeof types.SuggestedCategoriesDocument,
    "\n  fragment Candidate_suggestion on SuggestedResource {\n    score\n    reasons {\n      kind\n      text\n      weight\n    }\n    resource {\n      id\n      title\n      kind\n      unit {\n        id\n        name\n        shortName\n      }\n      ...RemainingCapacity_resource\n    }\n  }\n": typeof types.Candidate_SuggestionFragmentDoc,
    "\n  fragment DemandActionBar_demand on Demand {\n    id\n    title\n    allowedActions\n    ...DemandDialog_demand\n  }\n": typeof types.DemandActionBar_DemandFragmentDoc,
    "\n  fragment DemandDetail_demand on Demand {\n    id\n    number\n    title\n    description\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    waitingFor\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    mergedInto {\n      id\n      number\n      title\n    }\n    mergedDemands {\n      id\n      number\n      title\n      description\n      ...RequesterFacts_demand\n    }\n    events {\n      ...Timeline_event\n    }\n    orders {\n      ...DemandOrders_order\n    }\n    ...DemandMarks_demand\n    ...DemandFacts_demand\n    ...RequesterFacts_demand\n    ...DemandActionBar_demand\n  }\n": typeof types.DemandDetail_DemandFragmentDoc,
    "\n  fragment DemandFacts_demand on Demand {\n    id\n    kind\n    urgency\n    channel\n    submittedAt\n    audience\n    backers\n    category {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n    region {\n      id\n      name\n      path {\n        id\n        name\n        kind\n      }\n    }\n    location {\n      latitude\n      longitude\n    }\n    resource {\n      id\n      title\n    }\n    reviewOn\n    closesAt\n    result\n    ratings {\n      round\n      answered\n      solved\n      satisfaction\n      comment\n    }\n  }\n": typeof types.DemandFacts_DemandFragmentDoc,
    "\n  fragment DemandMarks_demand on Demand {\n    id\n    urgency\n    wishedUrgency\n    backers\n    returns\n    awaitsRuling\n  }\n": typeof types.DemandMarks_DemandFragmentDoc,
    "\n  fragment DemandOrders_order on Order {\n    id\n    number\n    version\n    allowedActions\n    status\n    mode\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    note\n    result\n    returnReason\n    returnNote\n    cancelReason\n    isRuling\n    claimedBy\n    unit {\n      id\n      shortName\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n": typeof types.DemandOrders_OrderFragmentDoc,
    "\n  fragment DemandTable_demand on Demand {\n    id\n    number\n    title\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    submittedAt\n    waitingFor\n    category {\n      code\n      name\n    }\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n": typeof types.DemandTable_DemandFragmentDoc,
    "\n  fragment DispatchList_demand on Demand {\n    id\n    title\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n": typeof types.DispatchList_DemandFragmentDoc,
    "\n  fragment DispatchPanel_demand on Demand {\n    id\n    version\n    title\n    urgency\n    awaitsRuling\n    category {\n      code\n    }\n    allowedActions\n    orders {\n      ...Returns_order\n    }\n  }\n": typeof types.DispatchPanel_DemandFragmentDoc,
    "\n  fragment RequesterFacts_demand on Demand {\n    id\n    requester {\n      name\n      phone\n      address\n    }\n    neighbours {\n      number\n      requester {\n        name\n        phone\n        address\n      }\n    }\n  }\n": typeof types.RequesterFacts_DemandFragmentDoc,
    "\n  fragment DemandDialog_demand on Demand {\n    id\n    number\n    version\n    title\n    description\n    result\n    urgency\n    audience\n    region {\n      id\n    }\n    category {\n      code\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n": typeof types.DemandDialog_DemandFragmentDoc,
    "\n  mutation AssessDemand($id: ID!, $note: String, $version: Int) {\n    assessDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n  fragment DemandStep_demand on Demand {\n    id\n    version\n    status\n    allowedActions\n  }\n": typeof types.AssessDemandDocument,
    "\n  mutation DeclineDemand($id: ID!, $reason: String!, $version: Int) {\n    declineDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.DeclineDemandDocument,
    "\n  mutation DispatchDemand($input: DispatchDemandInput!) {\n    dispatchDemand(input: $input) {\n      id\n      number\n      version\n      demand {\n        ...DemandStep_demand\n      }\n    }\n  }\n": typeof types.DispatchDemandDocument,
    "\n  mutation ListDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    listDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.ListDemandDocument,
    "\n  mutation MergeDemand($id: ID!, $intoId: ID!, $keepUrgency: Boolean, $version: Int) {\n    mergeDemand(id: $id, intoId: $intoId, keepUrgency: $keepUrgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.MergeDemandDocument,
    "\n  mutation ScreenDemand($id: ID!, $note: String, $version: Int) {\n    screenDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.ScreenDemandDocument,
    "\n  mutation SubmitDemand($input: SubmitDemandInput!) {\n    submitDemand(input: $input) {\n      demand {\n        id\n        number\n      }\n      trackingCode\n    }\n  }\n": typeof types.SubmitDemandDocument,
    "\n  mutation AcceptDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    acceptDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.AcceptDemandDocument,
    "\n  mutation SettleDemand($id: ID!, $result: String!, $version: Int) {\n    settleDemand(id: $id, result: $result, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.SettleDemandDocument,
    "\n  mutation EscalateDemand($id: ID!, $reason: String!, $version: Int) {\n    escalateDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.EscalateDemandDocument,
    "\n  mutation SendBackDemand($id: ID!, $note: String!, $version: Int) {\n    sendBackDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.SendBackDemandDocument,
    "\n  mutation ShelveDemand($id: ID!, $reason: String!, $reviewOn: Date!, $version: Int) {\n    shelveDemand(id: $id, reason: $reason, reviewOn: $reviewOn, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.ShelveDemandDocument,
    "\n  mutation UnshelveDemand($id: ID!, $note: String!, $version: Int) {\n    unshelveDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.UnshelveDemandDocument,
    "\n  mutation SetUrgency($id: ID!, $urgency: Urgency!, $note: String!, $version: Int) {\n    setUrgency(id: $id, urgency: $urgency, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.SetUrgencyDocument,
    "\n  mutation CorrectDemand($input: CorrectDemandInput!) {\n    correctDemand(input: $input) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.CorrectDemandDocument,
    "\n  mutation DecideDispute($id: ID!, $granted: Boolean!, $reason: String!, $version: Int) {\n    decideDispute(id: $id, granted: $granted, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": typeof types.DecideDisputeDocument,
    "\n  mutation BackDemand($number: String!, $requester: RequesterInput!, $idempotencyKey: String) {\n    backDemand(number: $number, requester: $requester, idempotencyKey: $idempotencyKey) {\n      number\n      trackingCode\n    }\n  }\n": typeof types.BackDemandDocument,
    "\n  query Demand($id: ID!) {\n    demand(id: $id) {\n      id\n      ...DemandDetail_demand\n      ...DispatchPanel_demand\n    }\n  }\n": typeof types.DemandDocument,
    "\n  query DemandList($filter: DemandFilter, $orderBy: DemandOrderBy, $first: Int, $after: String) {\n    demands(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        ...DemandTable_demand\n        ...DispatchList_demand\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.DemandListDocument,
    "\n  query DispatchRule($categoryCode: String!) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 5) {\n      nodes {\n        id\n        isInForce\n        category {\n          code\n          name\n        }\n        leadUnit {\n          id\n          name\n          shortName\n        }\n        coUnits {\n          id\n          name\n        }\n        tier\n        basis\n        mayPushDown\n      }\n    }\n  }\n": typeof types.DispatchRuleDocument,
    "\n  query LookAlikes($regionId: ID!, $title: String!, $description: String, $categoryCode: String) {\n    lookAlikes(\n      regionId: $regionId\n      title: $title\n      description: $description\n      categoryCode: $categoryCode\n      first: 3\n    ) {\n      score\n      why\n      demandId\n      number\n      title\n      status\n      submittedAt\n      backers\n    }\n  }\n": typeof types.LookAlikesDocument,
    "\n  query MergeTargets($filter: DemandFilter) {\n    demands(filter: $filter, first: 10) {\n      nodes {\n        id\n        number\n        title\n      }\n    }\n  }\n": typeof types.MergeTargetsDocument,
    "\n  query MergeTarget($id: ID!) {\n    demand(id: $id) {\n      id\n      number\n      title\n    }\n  }\n": typeof types.MergeTargetDocument,
    "\n  query PreviewDeadlines($categoryCode: String!, $urgency: Urgency!, $tier: Tier, $from: DateTime!) {\n    previewDeadlines(categoryCode: $categoryCode, urgency: $urgency, tier: $tier, from: $from) {\n      claimBy\n      finishBy\n      warning\n    }\n  }\n": typeof types.PreviewDeadlinesDocument,
    "\n  query SimilarDemands($demandId: ID!) {\n    similarDemands(demandId: $demandId, first: 8) {\n      score\n      why\n      demand {\n        id\n        number\n        title\n        status\n        submittedAt\n        backers\n        region {\n          ...PlaceName_region\n        }\n      }\n    }\n  }\n": typeof types.SimilarDemandsDocument,
    "\n  query SuggestedResources($demandId: ID!) {\n    suggestedResources(demandId: $demandId, first: 9) {\n      modelVersion\n      resource {\n        id\n        unit {\n          id\n          name\n          shortName\n        }\n      }\n      ...Candidate_suggestion\n    }\n  }\n": typeof types.SuggestedResourcesDocument,
    "\n  query SuggestedUnits($demandId: ID!) {\n    suggestedUnits(demandId: $demandId, first: 4) {\n      score\n      modelVersion\n      reasons {\n        kind\n        text\n        weight\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": typeof types.SuggestedUnitsDocument,
    "\n  fragment Returns_order on Order {\n    id\n    offeredAt\n    returnReason\n    returnNote\n    unit {\n      id\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n": typeof types.Returns_OrderFragmentDoc,
    "\n  subscription DemandChanged {\n    demandChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n": typeof types.DemandChangedDocument,
    "\n  subscription OrderChanged {\n    orderChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n": typeof types.OrderChangedDocument,
    "\n  query ChangedOrder($id: ID!) {\n    order(id: $id) {\n      ...OrderTable_order\n      ...OrderActionBar_order\n    }\n  }\n": typeof types.ChangedOrderDocument,
    "\n  query Desk {\n    desk {\n      demandsWaiting\n      ordersToClaim\n      ordersInHand\n      ordersToVerify\n      ordersAtRisk\n    }\n  }\n": typeof types.DeskDocument,
    "\n  fragment JobRow_job on Job {\n    name\n    everySeconds\n    lastRunAt\n    lastDurationMs\n    lastChanged\n    failures\n    lastError\n    nextRunAt\n  }\n": typeof types.JobRow_JobFragmentDoc,
    "\n  query Jobs {\n    jobs {\n      name\n      ...JobRow_job\n    }\n  }\n": typeof types.JobsDocument,
    "\n  mutation RunJob($name: JobName!) {\n    runJob(name: $name) {\n      ...JobRow_job\n    }\n  }\n": typeof types.RunJobDocument,
    "\n  mutation AcceptInvitation($token: String!, $password: String!) {\n    acceptInvitation(token: $token, password: $password)\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      name\n      account\n      expiresAt\n    }\n    city {\n      timeZone\n    }\n  }\n": typeof types.InvitationDocument,
    "\n  fragment OrderActionBar_order on Order {\n    id\n    version\n    allowedActions\n    resource {\n      id\n    }\n    demand {\n      id\n      title\n    }\n    ...OrderDialog_order\n  }\n": typeof types.OrderActionBar_OrderFragmentDoc,
    "\n  fragment OrderDetail_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    result\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    events {\n      ...Timeline_event\n    }\n    demand {\n      id\n      number\n      title\n      description\n      attachments {\n        ...Attachments_attachment\n      }\n      ...DemandFacts_demand\n      ...RequesterFacts_demand\n    }\n    ...OrderMarks_order\n    ...OrderFacts_order\n    ...OrderActionBar_order\n  }\n": typeof types.OrderDetail_OrderFragmentDoc,
    "\n  fragment OrderFacts_order on Order {\n    id\n    mode\n    tier\n    note\n    isRuling\n    reason\n    basis\n    dispatchRule {\n      id\n      from\n      basis\n      isInForce\n      leadUnit {\n        id\n        shortName\n      }\n    }\n    claimedBy\n    offeredAt\n    claimBy\n    raisedAt\n    claimedAt\n    contactBy\n    contactedAt\n    pausedUntil\n    extension {\n      workingDays\n      decision\n    }\n    parts {\n      unit {\n        id\n        shortName\n      }\n      confirmedAt\n    }\n    cancelReason\n    finishBy\n    completedAt\n    verifiedAt\n    returnBy\n    returnReason\n    returnNote\n    unit {\n      id\n      name\n    }\n    coUnits {\n      id\n      shortName\n    }\n    resource {\n      id\n      title\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n": typeof types.OrderFacts_OrderFragmentDoc,
    "\n  fragment OrderMarks_order on Order {\n    id\n    reworks\n    urges\n    isRuling\n    isPushDown\n    demand {\n      id\n      urgency\n    }\n  }\n": typeof types.OrderMarks_OrderFragmentDoc,
    "\n  fragment OrderTable_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    claimedBy\n    mode\n    unit {\n      id\n      shortName\n    }\n    demand {\n      id\n      title\n      region {\n        ...PlaceName_region\n      }\n    }\n    ...OrderMarks_order\n  }\n": typeof types.OrderTable_OrderFragmentDoc,
    "\n  fragment OrderDialog_order on Order {\n    id\n    version\n    urges\n    result\n    extension {\n      workingDays\n      reason\n    }\n    attachments {\n      ...Attachments_attachment\n    }\n    demand {\n      id\n      title\n      category {\n        code\n        photoRequired\n        photoReason\n      }\n      attachments {\n        ...Attachments_attachment\n      }\n    }\n    events {\n      id\n      action\n      at\n    }\n  }\n": typeof types.OrderDialog_OrderFragmentDoc,
    "\n  mutation AssignOrder($id: ID!, $unitId: ID!, $note: String, $version: Int, $confirm: [String!]) {\n    assignOrder(id: $id, unitId: $unitId, note: $note, version: $version, confirm: $confirm) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.AssignOrderDocument,
    "\n  mutation CancelOrder($id: ID!, $reason: String!, $version: Int) {\n    cancelOrder(id: $id, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.CancelOrderDocument,
    "\n  mutation ReassignOrder(\n    $id: ID!\n    $unitId: ID!\n    $note: String!\n    $version: Int\n    $idempotencyKey: String\n    $confirm: [String!]\n  ) {\n    reassignOrder(\n      id: $id\n      unitId: $unitId\n      note: $note\n      version: $version\n      idempotencyKey: $idempotencyKey\n      confirm: $confirm\n    ) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.ReassignOrderDocument,
    "\n  mutation ConfirmPart($id: ID!, $note: String!) {\n    confirmPart(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.ConfirmPartDocument,
    "\n  mutation ContactRequester($id: ID!, $reached: Boolean!, $note: String) {\n    contactRequester(id: $id, reached: $reached, note: $note) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.ContactRequesterDocument,
    "\n  mutation DecideExtension($id: ID!, $granted: Boolean!, $note: String, $version: Int) {\n    decideExtension(id: $id, granted: $granted, note: $note, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.DecideExtensionDocument,
    "\n  mutation PauseOrder($id: ID!, $reason: String!, $until: Date!, $version: Int) {\n    pauseOrder(id: $id, reason: $reason, until: $until, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.PauseOrderDocument,
    "\n  mutation RequestExtension($id: ID!, $workingDays: Int!, $reason: String!, $version: Int) {\n    requestExtension(id: $id, workingDays: $workingDays, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.RequestExtensionDocument,
    "\n  mutation ClaimOrder($id: ID!, $version: Int, $resourceId: ID) {\n    claimOrder(id: $id, version: $version, resourceId: $resourceId) {\n      ...OrderStep_order\n    }\n  }\n  fragment OrderStep_order on Order {\n    id\n    number\n    version\n    status\n    allowedActions\n  }\n": typeof types.ClaimOrderDocument,
    "\n  mutation CompleteOrder($id: ID!, $result: String!, $attachmentIds: [ID!], $version: Int) {\n    completeOrder(id: $id, result: $result, attachmentIds: $attachmentIds, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.CompleteOrderDocument,
    "\n  mutation ReportProgress($id: ID!, $note: String!, $attachmentIds: [ID!]) {\n    reportProgress(id: $id, note: $note, attachmentIds: $attachmentIds) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.ReportProgressDocument,
    "\n  mutation ResumeOrder($id: ID!, $version: Int) {\n    resumeOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.ResumeOrderDocument,
    "\n  mutation ReturnOrder($id: ID!, $reason: ReturnReason!, $note: String!, $proposedUnitId: ID, $version: Int) {\n    returnOrder(id: $id, reason: $reason, note: $note, proposedUnitId: $proposedUnitId, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.ReturnOrderDocument,
    "\n  mutation StartOrder($id: ID!, $version: Int) {\n    startOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.StartOrderDocument,
    "\n  mutation UrgeOrder($id: ID!, $note: String!) {\n    urgeOrder(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.UrgeOrderDocument,
    "\n  mutation VerifyOrder(\n    $id: ID!\n    $passed: Boolean!\n    $method: VerifyMethod!\n    $note: String\n    $attachmentIds: [ID!]\n    $version: Int\n  ) {\n    verifyOrder(\n      id: $id\n      passed: $passed\n      method: $method\n      note: $note\n      attachmentIds: $attachmentIds\n      version: $version\n    ) {\n      ...OrderStep_order\n    }\n  }\n": typeof types.VerifyOrderDocument,
    "\n  query HallCounts($sent: OrderFilter, $open: OrderFilter) {\n    sent: orders(filter: $sent, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.HallCountsDocument,
    "\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      ...OrderDetail_order\n    }\n  }\n": typeof types.OrderDocument,
    "\n  query OrderList($filter: OrderFilter, $orderBy: OrderOrderBy, $first: Int, $after: String) {\n    orders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        reworks\n        ...OrderTable_order\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.OrderListDocument,
    "\n  query OwnOffers($unitId: ID!) {\n    resources(filter: { unitId: $unitId, status: PUBLISHED, available: true }, first: 50) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n": typeof types.OwnOffersDocument,
    "\n  fragment PairingTable_region on Region {\n    id\n    name\n    pairings {\n      isLead\n      unit {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PairingTable_RegionFragmentDoc,
    "\n  query Pairings($streetId: ID, $first: Int, $after: String) {\n    regions(filter: { parentId: $streetId, kind: COMMUNITY }, first: $first, after: $after) {\n      nodes {\n        ...PairingTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PairingsDocument,
    "\n  mutation PairUnit($unitId: ID!, $communityId: ID!, $isLead: Boolean!) {\n    pairUnit(unitId: $unitId, communityId: $communityId, isLead: $isLead) {\n      id\n    }\n  }\n": typeof types.PairUnitDocument,
    "\n  mutation UnpairUnit($unitId: ID!, $communityId: ID!) {\n    unpairUnit(unitId: $unitId, communityId: $communityId) {\n      id\n    }\n  }\n": typeof types.UnpairUnitDocument,
    "\n  fragment MembershipList_membership on Membership {\n    id\n    role\n    post\n    since\n    until\n    isInForce\n    region {\n      id\n      name\n    }\n    unit {\n      id\n      name\n    }\n  }\n": typeof types.MembershipList_MembershipFragmentDoc,
    "\n  fragment PeopleTable_person on Person {\n    id\n    name\n    account\n    status\n    memberships {\n      id\n      role\n      isInForce\n      region {\n        id\n        name\n      }\n      unit {\n        id\n        shortName\n      }\n    }\n  }\n": typeof types.PeopleTable_PersonFragmentDoc,
    "\n  fragment PersonActionBar_person on Person {\n    id\n    version\n    name\n    allowedActions\n    ...PersonDialog_person\n  }\n": typeof types.PersonActionBar_PersonFragmentDoc,
    "\n  fragment PersonDetail_person on Person {\n    id\n    name\n    account\n    status\n    phone\n    createdAt\n    isDemonstration\n    memberships {\n      id\n      ...MembershipList_membership\n    }\n    events {\n      ...Timeline_event\n    }\n    ...PersonActionBar_person\n  }\n": typeof types.PersonDetail_PersonFragmentDoc,
    "\n  fragment PersonDialog_person on Person {\n    id\n    version\n    name\n    memberships {\n      id\n      role\n      post\n      since\n      until\n      region {\n        id\n      }\n      unit {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PersonDialog_PersonFragmentDoc,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n": typeof types.InvitePersonDocument,
    "\n  mutation RenewInvitation($id: ID!, $version: Int) {\n    renewInvitation(id: $id, version: $version) {\n      link\n      expiresAt\n    }\n  }\n": typeof types.RenewInvitationDocument,
    "\n  mutation UpdatePerson($input: UpdatePersonInput!) {\n    updatePerson(input: $input) {\n      id\n      version\n      name\n    }\n  }\n": typeof types.UpdatePersonDocument,
    "\n  mutation SetMemberships($id: ID!, $memberships: [MembershipInput!]!, $version: Int, $confirm: [String!]) {\n    setMemberships(id: $id, memberships: $memberships, version: $version, confirm: $confirm) {\n      id\n      version\n    }\n  }\n": typeof types.SetMembershipsDocument,
    "\n  mutation DisablePerson($id: ID!, $reason: String!, $version: Int, $confirm: [String!]) {\n    disablePerson(id: $id, reason: $reason, version: $version, confirm: $confirm) {\n      id\n      version\n      status\n    }\n  }\n": typeof types.DisablePersonDocument,
    "\n  mutation EnablePerson($id: ID!, $version: Int) {\n    enablePerson(id: $id, version: $version) {\n      id\n      version\n      status\n    }\n  }\n": typeof types.EnablePersonDocument,
    "\n  query People($filter: PersonFilter, $first: Int, $after: String) {\n    people(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PeopleTable_person\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      ...PersonDetail_person\n    }\n  }\n": typeof types.PersonDocument,
    "\n  fragment PlaceDetail_region on Region {\n    id\n    kind\n    name\n    version\n    households\n    estateType\n    contactPhone\n    openingHours\n    closedInto {\n      id\n      name\n    }\n    path {\n      id\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n": typeof types.PlaceDetail_RegionFragmentDoc,
    "\n  fragment PlaceName_region on Region {\n    id\n    name\n    path {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.PlaceName_RegionFragmentDoc,
    "\n  fragment PlaceTable_region on Region {\n    id\n    kind\n    code\n    name\n    takesOrders\n    placeCode\n    path {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.PlaceTable_RegionFragmentDoc,
    "\n  query Place($id: ID!) {\n    region(id: $id) {\n      ...PlaceDetail_region\n    }\n  }\n": typeof types.PlaceDocument,
    "\n  query PlaceContents($id: ID!) {\n    regionContents(id: $id) {\n      openDemands\n      people\n      places\n      units\n    }\n  }\n": typeof types.PlaceContentsDocument,
    "\n  mutation CreateRegion($input: CreateRegionInput!) {\n    createRegion(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreateRegionDocument,
    "\n  mutation UpdateRegion($input: UpdateRegionInput!) {\n    updateRegion(input: $input) {\n      id\n      name\n      version\n    }\n  }\n": typeof types.UpdateRegionDocument,
    "\n  mutation CloseRegion($id: ID!, $intoId: ID!, $version: Int) {\n    closeRegion(id: $id, intoId: $intoId, version: $version) {\n      id\n      name\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CloseRegionDocument,
    "\n  query Places($filter: RegionFilter, $first: Int, $after: String) {\n    regions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlaceTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PlacesDocument,
    "\n  fragment RegionChoice_region on Region {\n    id\n    name\n    kind\n    path {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.RegionChoice_RegionFragmentDoc,
    "\n  query RegionChoices($filter: RegionFilter, $first: Int) {\n    regions(filter: $filter, first: $first) {\n      totalCount\n      nodes {\n        ...RegionChoice_region\n      }\n    }\n  }\n": typeof types.RegionChoicesDocument,
    "\n  query OneRegion($id: ID!) {\n    region(id: $id) {\n      ...RegionChoice_region\n    }\n  }\n": typeof types.OneRegionDocument,
    "\n  fragment RemainingCapacity_resource on Resource {\n    id\n    capacity\n    capacityPeriod\n    remaining\n  }\n": typeof types.RemainingCapacity_ResourceFragmentDoc,
    "\n  fragment ResourceActionBar_resource on Resource {\n    id\n    version\n    title\n    allowedActions\n  }\n": typeof types.ResourceActionBar_ResourceFragmentDoc,
    "\n  fragment ResourceDetail_resource on Resource {\n    id\n    title\n    description\n    status\n    kind\n    audience\n    availableFrom\n    availableTo\n    updatedAt\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...OfferTerms_resource\n    ...RemainingCapacity_resource\n    ...ResourceActionBar_resource\n  }\n": typeof types.ResourceDetail_ResourceFragmentDoc,
    "\n  fragment ResourceForm_resource on Resource {\n    id\n    version\n    allowedActions\n    title\n    description\n    kind\n    audience\n    capacity\n    capacityPeriod\n    availableFrom\n    availableTo\n    ...OfferTerms_resource\n    category {\n      code\n      name\n    }\n    categories {\n      code\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n  }\n": typeof types.ResourceForm_ResourceFragmentDoc,
    "\n  fragment ResourceTable_resource on Resource {\n    id\n    title\n    status\n    kind\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      shortName\n    }\n    ...RemainingCapacity_resource\n  }\n": typeof types.ResourceTable_ResourceFragmentDoc,
    "\n  mutation PublishResource($id: ID!, $version: Int) {\n    publishResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n  fragment ResourceStep_resource on Resource {\n    id\n    version\n    status\n    allowedActions\n  }\n": typeof types.PublishResourceDocument,
    "\n  mutation CreateResource($input: CreateResourceInput!) {\n    createResource(input: $input) {\n      id\n      ...ResourceStep_resource\n    }\n  }\n": typeof types.CreateResourceDocument,
    "\n  mutation SuspendResource($id: ID!, $version: Int) {\n    suspendResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n": typeof types.SuspendResourceDocument,
    "\n  mutation UpdateResource($input: UpdateResourceInput!) {\n    updateResource(input: $input) {\n      ...ResourceStep_resource\n    }\n  }\n": typeof types.UpdateResourceDocument,
    "\n  query Resource($id: ID!) {\n    resource(id: $id) {\n      id\n      ...ResourceDetail_resource\n      ...ResourceForm_resource\n    }\n  }\n": typeof types.ResourceDocument,
    "\n  query ResourceList($filter: ResourceFilter, $first: Int, $after: String) {\n    resources(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...ResourceTable_resource\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ResourceListDocument,
    "\n  fragment OfferTerms_resource on Resource {\n    weeklyHours {\n      weekday\n      from\n      until\n    }\n    booking\n    contact\n    isOrderable\n  }\n": typeof types.OfferTerms_ResourceFragmentDoc,
    "\n  fragment Session_viewer on Viewer {\n    id\n    name\n    account\n    isDemonstration\n    memberships {\n      role\n      region {\n        id\n        name\n        kind\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": typeof types.Session_ViewerFragmentDoc,
    "\n  query Me {\n    me {\n      id\n      ...Session_viewer\n    }\n    city {\n      timeZone\n      calendarYears {\n        year\n        holidays\n        workdays\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation SignIn($input: LoginInput!) {\n    signIn(input: $input) {\n      expiresAt\n      viewer {\n        ...Session_viewer\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    logout\n  }\n": typeof types.SignOutDocument,
    "\n  fragment CalendarSection_version on CalendarYearVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    year\n    holidays\n    workdays\n  }\n": typeof types.CalendarSection_VersionFragmentDoc,
    "\n  fragment CityBoundsSection_version on CityBoundsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    south\n    west\n    north\n    east\n  }\n": typeof types.CityBoundsSection_VersionFragmentDoc,
    "\n  fragment MatchWeightsSection_version on MatchWeightsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    category\n    words\n    coverage\n    audience\n    capacity\n    time\n    record\n    returns\n    cut\n  }\n": typeof types.MatchWeightsSection_VersionFragmentDoc,
    "\n  fragment OpeningHoursSection_version on OpeningHoursVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    opens\n    closes\n    minutesAfterOpening\n  }\n": typeof types.OpeningHoursSection_VersionFragmentDoc,
    "\n  fragment TimeLimitsSection_version on TimeLimitsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    limits {\n      step\n      categoryCode\n      urgency\n      tier\n      hours\n    }\n  }\n": typeof types.TimeLimitsSection_VersionFragmentDoc,
    "\n  query Settings {\n    settings {\n      openingHours {\n        ...OpeningHoursSection_version\n      }\n      timeLimits {\n        ...TimeLimitsSection_version\n      }\n      cityBounds {\n        ...CityBoundsSection_version\n      }\n      proposedCityBounds {\n        south\n        west\n        north\n        east\n      }\n      matchWeights {\n        ...MatchWeightsSection_version\n      }\n      calendarYears {\n        ...CalendarSection_version\n      }\n    }\n  }\n": typeof types.SettingsDocument,
    "\n  mutation SaveSetting($input: SaveSettingInput!) {\n    saveSetting(input: $input) {\n      openingHours {\n        version\n      }\n    }\n  }\n": typeof types.SaveSettingDocument,
    "\n  mutation ImportCalendarYear($year: Int!, $holidays: [Date!]!, $workdays: [Date!]!) {\n    importCalendarYear(year: $year, holidays: $holidays, workdays: $workdays) {\n      year\n      holidays\n      workdays\n    }\n  }\n": typeof types.ImportCalendarYearDocument,
    "\n  fragment GapLine_gap on SetupGap {\n    kind\n    text\n    region {\n      id\n      path {\n        id\n        kind\n      }\n    }\n    unit {\n      id\n    }\n    category {\n      code\n    }\n    invitee {\n      id\n      name\n      expiresAt\n    }\n  }\n": typeof types.GapLine_GapFragmentDoc,
    "\n  query SetupState {\n    setupGaps(first: 1) {\n      totalCount\n    }\n    demands(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.SetupStateDocument,
    "\n  query SetupGaps($regionId: ID, $kind: SetupGapKind, $first: Int, $after: String) {\n    setupGaps(regionId: $regionId, kind: $kind, first: $first, after: $after) {\n      totalCount\n      counts {\n        kind\n        count\n      }\n      progress {\n        communities\n        ready\n      }\n      nodes {\n        kind\n        ...GapLine_gap\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SetupGapsDocument,
    "\n  fragment Share_rate on Rate {\n    numerator\n    denominator\n  }\n": typeof types.Share_RateFragmentDoc,
    "\n  query SuggestionAccuracy($regionId: ID, $from: DateTime!, $to: DateTime!) {\n    suggestionAccuracy(regionId: $regionId, from: $from, to: $to) {\n      month\n      kind\n      modelVersion\n      dispatches {\n        ...Share_rate\n      }\n      first {\n        ...Share_rate\n      }\n      amongThree {\n        ...Share_rate\n      }\n      overridden {\n        ...Share_rate\n      }\n      toHall {\n        ...Share_rate\n      }\n      reasons {\n        reason\n        count\n      }\n      firstReturned {\n        ...Share_rate\n      }\n      otherReturned {\n        ...Share_rate\n      }\n      firstRight {\n        ...Share_rate\n      }\n      otherRight {\n        ...Share_rate\n      }\n    }\n  }\n": typeof types.SuggestionAccuracyDocument,
    "\n  query RiskCounts(\n    $overdue: OrderFilter\n    $dueSoon: OrderFilter\n    $verify: OrderFilter\n    $extension: OrderFilter\n    $unclaimed: OrderFilter\n    $open: OrderFilter\n  ) {\n    overdue: orders(filter: $overdue, first: 1) {\n      totalCount\n    }\n    dueSoon: orders(filter: $dueSoon, first: 1) {\n      totalCount\n    }\n    verify: orders(filter: $verify, first: 1) {\n      totalCount\n    }\n    extension: orders(filter: $extension, first: 1) {\n      totalCount\n    }\n    unclaimed: orders(filter: $unclaimed, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.RiskCountsDocument,
    "\n  fragment UnitDetail_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    duties\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    pairedCommunities {\n      id\n      name\n    }\n    nameEn\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n    closedAt\n    closedInto {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...UnitDialog_unit\n  }\n": typeof types.UnitDetail_UnitFragmentDoc,
    "\n  fragment UnitTable_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    closedAt\n    categories {\n      code\n      name\n    }\n  }\n": typeof types.UnitTable_UnitFragmentDoc,
    "\n  fragment UnitDialog_unit on Unit {\n    id\n    version\n    name\n    nameZh\n    shortNameZh\n    nameEn\n    kind\n    duties\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n  }\n": typeof types.UnitDialog_UnitFragmentDoc,
    "\n  mutation SaveUnit($input: SaveUnitInput!) {\n    saveUnit(input: $input) {\n      id\n      name\n      version\n    }\n  }\n": typeof types.SaveUnitDocument,
    "\n  mutation CloseUnit($id: ID!, $intoId: ID, $version: Int, $confirm: [String!]) {\n    closeUnit(id: $id, intoId: $intoId, version: $version, confirm: $confirm) {\n      id\n      name\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CloseUnitDocument,
    "\n  query UnitContents($id: ID!) {\n    unitContents(id: $id) {\n      openOrders\n      resources\n      people\n      pairings\n    }\n  }\n": typeof types.UnitContentsDocument,
    "\n  query KnownUnit($id: ID!) {\n    unit(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.KnownUnitDocument,
    "\n  query Unit($id: ID!) {\n    unit(id: $id) {\n      ...UnitDetail_unit\n    }\n  }\n": typeof types.UnitDocument,
    "\n  query UnitChoices($filter: UnitFilter) {\n    units(filter: $filter, first: 50) {\n      totalCount\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": typeof types.UnitChoicesDocument,
    "\n  query UnitList($filter: UnitFilter, $first: Int, $after: String) {\n    units(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...UnitTable_unit\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.UnitListDocument,
};
const documents: Documents = {
    "\n  query SearchHits(\n    $search: String!\n    $demands: Boolean!\n    $orders: Boolean!\n    $mine: Boolean\n    $resources: Boolean!\n    $units: Boolean!\n    $people: Boolean!\n  ) {\n    demands(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        number\n        title\n        status\n      }\n    }\n    orders(filter: { search: $search, mine: $mine }, first: 5) @include(if: $orders) {\n      nodes {\n        id\n        number\n        status\n        demand {\n          id\n          title\n        }\n      }\n    }\n    resources(filter: { search: $search }, first: 5) @include(if: $resources) {\n      nodes {\n        id\n        title\n        unit {\n          id\n          shortName\n        }\n      }\n    }\n    units(filter: { search: $search }, first: 5) @include(if: $units) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(filter: { search: $search }, first: 5) @include(if: $people) {\n      nodes {\n        id\n        name\n        account\n      }\n    }\n    regions(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        name\n        kind\n        path {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n": types.SearchHitsDocument,
    "\n  fragment Attachments_attachment on Attachment {\n    id\n    name\n    type\n    action\n    at\n  }\n": types.Attachments_AttachmentFragmentDoc,
    "\n  fragment Timeline_event on Event {\n    id\n    at\n    action\n    from\n    to\n    note\n    actor {\n      name\n      role\n      unit\n    }\n  }\n": types.Timeline_EventFragmentDoc,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.ChangePasswordDocument,
    "\n  query Board($regionId: ID!, $from: DateTime!, $to: DateTime!) {\n    board(regionId: $regionId, from: $from, to: $to) {\n      demandsByStatus {\n        status\n        count\n      }\n      ordersByStatus {\n        status\n        count\n      }\n      byCategory {\n        category {\n          code\n          name\n        }\n        count\n      }\n      byUnit {\n        unit {\n          id\n          shortName\n        }\n        offered\n        claimed\n        verified\n        returned\n        overdue\n        completed\n        medianHours\n      }\n      byRegion {\n        region {\n          id\n          name\n        }\n        submitted\n        resolved\n        overdue\n      }\n      daily {\n        date\n        submitted\n        resolved\n      }\n      responseRate {\n        numerator\n        denominator\n      }\n      resolutionRate {\n        numerator\n        denominator\n      }\n      satisfactionRate {\n        numerator\n        denominator\n      }\n      returnRate {\n        numerator\n        denominator\n      }\n    }\n  }\n": types.BoardDocument,
    "\n  fragment Proposals_proposal on AmendmentProposal {\n    id\n    cause\n    proposedAt\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    orders {\n      id\n      number\n    }\n  }\n": types.Proposals_ProposalFragmentDoc,
    "\n  fragment RuleTable_rule on DispatchRule {\n    id\n    version\n    category {\n      code\n      name\n    }\n    leadUnit {\n      id\n      name\n      shortName\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n    coUnits {\n      id\n      name\n      shortName\n      closedAt\n    }\n    tier\n    basis\n    mayPushDown\n    from\n    isInForce\n    returns\n    overturned\n    powers {\n      id\n      code\n      name\n      law\n    }\n    history {\n      id\n      version\n      leadUnit {\n        id\n        shortName\n      }\n      from\n      savedAt\n      savedBy\n    }\n  }\n": types.RuleTable_RuleFragmentDoc,
    "\n  query Catalogue($categoryCode: String, $after: String) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 50, after: $after) {\n      nodes {\n        id\n        ...RuleTable_rule\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.CatalogueDocument,
    "\n  query AmendmentProposals {\n    amendmentProposals(first: 20) {\n      nodes {\n        id\n        ...Proposals_proposal\n      }\n    }\n  }\n": types.AmendmentProposalsDocument,
    "\n  mutation SaveDispatchRule($input: SaveDispatchRuleInput!) {\n    saveDispatchRule(input: $input) {\n      id\n      version\n    }\n  }\n": types.SaveDispatchRuleDocument,
    "\n  mutation DismissAmendment($id: ID!, $reason: String!) {\n    dismissAmendment(id: $id, reason: $reason) {\n      id\n      status\n    }\n  }\n": types.DismissAmendmentDocument,
    "\n  fragment CategoryTable_category on Category {\n    code\n    name\n    nameZh\n    nameEn\n    keywords\n    photoRequired\n    photoReason\n    version\n    parent {\n      code\n      name\n    }\n  }\n": types.CategoryTable_CategoryFragmentDoc,
    "\n  query Categories {\n    categories {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n  }\n": types.CategoriesDocument,
    "\n  query CategoryTree {\n    categories {\n      code\n      ...CategoryTable_category\n    }\n  }\n": types.CategoryTreeDocument,
    "\n  query CategoryHistory($code: ID!) {\n    category(code: $code) {\n      code\n      events {\n        ...Timeline_event\n      }\n    }\n  }\n": types.CategoryHistoryDocument,
    "\n  query LeadUnits($after: String) {\n    dispatchCatalogue(first: 100, after: $after) {\n      nodes {\n        id\n        category {\n          code\n        }\n        leadUnit {\n          id\n          shortName\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LeadUnitsDocument,
    "\n  mutation SaveCategory($input: SaveCategoryInput!) {\n    saveCategory(input: $input) {\n      code\n      name\n      version\n    }\n  }\n": types.SaveCategoryDocument,
    "\n  query SuggestedCategories($text: String!) {\n    suggestedCategories(text: $text, first: 4) {\n      score\n      category {\n        code\n        name\n        parent {\n          code\n          name\n        }\n      }\n    }\n  }\n": types.SuggestedCategoriesDocument,
    "\n  fragment Candidate_suggestion on SuggestedResource {\n    score\n    reasons {\n      kind\n      text\n      weight\n    }\n    resource {\n      id\n      title\n      kind\n      unit {\n        id\n        name\n        shortName\n      }\n      ...RemainingCapacity_resource\n    }\n  }\n": types.Candidate_SuggestionFragmentDoc,
    "\n  fragment DemandActionBar_demand on Demand {\n    id\n    title\n    allowedActions\n    ...DemandDialog_demand\n  }\n": types.DemandActionBar_DemandFragmentDoc,
    "\n  fragment DemandDetail_demand on Demand {\n    id\n    number\n    title\n    description\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    waitingFor\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    mergedInto {\n      id\n      number\n      title\n    }\n    mergedDemands {\n      id\n      number\n      title\n      description\n      ...RequesterFacts_demand\n    }\n    events {\n      ...Timeline_event\n    }\n    orders {\n      ...DemandOrders_order\n    }\n    ...DemandMarks_demand\n    ...DemandFacts_demand\n    ...RequesterFacts_demand\n    ...DemandActionBar_demand\n  }\n": types.DemandDetail_DemandFragmentDoc,
    "\n  fragment DemandFacts_demand on Demand {\n    id\n    kind\n    urgency\n    channel\n    submittedAt\n    audience\n    backers\n    category {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n    region {\n      id\n      name\n      path {\n        id\n        name\n        kind\n      }\n    }\n    location {\n      latitude\n      longitude\n    }\n    resource {\n      id\n      title\n    }\n    reviewOn\n    closesAt\n    result\n    ratings {\n      round\n      answered\n      solved\n      satisfaction\n      comment\n    }\n  }\n": types.DemandFacts_DemandFragmentDoc,
    "\n  fragment DemandMarks_demand on Demand {\n    id\n    urgency\n    wishedUrgency\n    backers\n    returns\n    awaitsRuling\n  }\n": types.DemandMarks_DemandFragmentDoc,
    "\n  fragment DemandOrders_order on Order {\n    id\n    number\n    version\n    allowedActions\n    status\n    mode\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    note\n    result\n    returnReason\n    returnNote\n    cancelReason\n    isRuling\n    claimedBy\n    unit {\n      id\n      shortName\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n": types.DemandOrders_OrderFragmentDoc,
    "\n  fragment DemandTable_demand on Demand {\n    id\n    number\n    title\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    submittedAt\n    waitingFor\n    category {\n      code\n      name\n    }\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n": types.DemandTable_DemandFragmentDoc,
    "\n  fragment DispatchList_demand on Demand {\n    id\n    title\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n": types.DispatchList_DemandFragmentDoc,
    "\n  fragment DispatchPanel_demand on Demand {\n    id\n    version\n    title\n    urgency\n    awaitsRuling\n    category {\n      code\n    }\n    allowedActions\n    orders {\n      ...Returns_order\n    }\n  }\n": types.DispatchPanel_DemandFragmentDoc,
    "\n  fragment RequesterFacts_demand on Demand {\n    id\n    requester {\n      name\n      phone\n      address\n    }\n    neighbours {\n      number\n      requester {\n        name\n        phone\n        address\n      }\n    }\n  }\n": types.RequesterFacts_DemandFragmentDoc,
    "\n  fragment DemandDialog_demand on Demand {\n    id\n    number\n    version\n    title\n    description\n    result\n    urgency\n    audience\n    region {\n      id\n    }\n    category {\n      code\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n": types.DemandDialog_DemandFragmentDoc,
    "\n  mutation AssessDemand($id: ID!, $note: String, $version: Int) {\n    assessDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n  fragment DemandStep_demand on Demand {\n    id\n    version\n    status\n    allowedActions\n  }\n": types.AssessDemandDocument,
    "\n  mutation DeclineDemand($id: ID!, $reason: String!, $version: Int) {\n    declineDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.DeclineDemandDocument,
    "\n  mutation DispatchDemand($input: DispatchDemandInput!) {\n    dispatchDemand(input: $input) {\n      id\n      number\n      version\n      demand {\n        ...DemandStep_demand\n      }\n    }\n  }\n": types.DispatchDemandDocument,
    "\n  mutation ListDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    listDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.ListDemandDocument,
    "\n  mutation MergeDemand($id: ID!, $intoId: ID!, $keepUrgency: Boolean, $version: Int) {\n    mergeDemand(id: $id, intoId: $intoId, keepUrgency: $keepUrgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.MergeDemandDocument,
    "\n  mutation ScreenDemand($id: ID!, $note: String, $version: Int) {\n    screenDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.ScreenDemandDocument,
    "\n  mutation SubmitDemand($input: SubmitDemandInput!) {\n    submitDemand(input: $input) {\n      demand {\n        id\n        number\n      }\n      trackingCode\n    }\n  }\n": types.SubmitDemandDocument,
    "\n  mutation AcceptDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    acceptDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.AcceptDemandDocument,
    "\n  mutation SettleDemand($id: ID!, $result: String!, $version: Int) {\n    settleDemand(id: $id, result: $result, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.SettleDemandDocument,
    "\n  mutation EscalateDemand($id: ID!, $reason: String!, $version: Int) {\n    escalateDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.EscalateDemandDocument,
    "\n  mutation SendBackDemand($id: ID!, $note: String!, $version: Int) {\n    sendBackDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.SendBackDemandDocument,
    "\n  mutation ShelveDemand($id: ID!, $reason: String!, $reviewOn: Date!, $version: Int) {\n    shelveDemand(id: $id, reason: $reason, reviewOn: $reviewOn, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.ShelveDemandDocument,
    "\n  mutation UnshelveDemand($id: ID!, $note: String!, $version: Int) {\n    unshelveDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.UnshelveDemandDocument,
    "\n  mutation SetUrgency($id: ID!, $urgency: Urgency!, $note: String!, $version: Int) {\n    setUrgency(id: $id, urgency: $urgency, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.SetUrgencyDocument,
    "\n  mutation CorrectDemand($input: CorrectDemandInput!) {\n    correctDemand(input: $input) {\n      ...DemandStep_demand\n    }\n  }\n": types.CorrectDemandDocument,
    "\n  mutation DecideDispute($id: ID!, $granted: Boolean!, $reason: String!, $version: Int) {\n    decideDispute(id: $id, granted: $granted, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n": types.DecideDisputeDocument,
    "\n  mutation BackDemand($number: String!, $requester: RequesterInput!, $idempotencyKey: String) {\n    backDemand(number: $number, requester: $requester, idempotencyKey: $idempotencyKey) {\n      number\n      trackingCode\n    }\n  }\n": types.BackDemandDocument,
    "\n  query Demand($id: ID!) {\n    demand(id: $id) {\n      id\n      ...DemandDetail_demand\n      ...DispatchPanel_demand\n    }\n  }\n": types.DemandDocument,
    "\n  query DemandList($filter: DemandFilter, $orderBy: DemandOrderBy, $first: Int, $after: String) {\n    demands(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        ...DemandTable_demand\n        ...DispatchList_demand\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.DemandListDocument,
    "\n  query DispatchRule($categoryCode: String!) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 5) {\n      nodes {\n        id\n        isInForce\n        category {\n          code\n          name\n        }\n        leadUnit {\n          id\n          name\n          shortName\n        }\n        coUnits {\n          id\n          name\n        }\n        tier\n        basis\n        mayPushDown\n      }\n    }\n  }\n": types.DispatchRuleDocument,
    "\n  query LookAlikes($regionId: ID!, $title: String!, $description: String, $categoryCode: String) {\n    lookAlikes(\n      regionId: $regionId\n      title: $title\n      description: $description\n      categoryCode: $categoryCode\n      first: 3\n    ) {\n      score\n      why\n      demandId\n      number\n      title\n      status\n      submittedAt\n      backers\n    }\n  }\n": types.LookAlikesDocument,
    "\n  query MergeTargets($filter: DemandFilter) {\n    demands(filter: $filter, first: 10) {\n      nodes {\n        id\n        number\n        title\n      }\n    }\n  }\n": types.MergeTargetsDocument,
    "\n  query MergeTarget($id: ID!) {\n    demand(id: $id) {\n      id\n      number\n      title\n    }\n  }\n": types.MergeTargetDocument,
    "\n  query PreviewDeadlines($categoryCode: String!, $urgency: Urgency!, $tier: Tier, $from: DateTime!) {\n    previewDeadlines(categoryCode: $categoryCode, urgency: $urgency, tier: $tier, from: $from) {\n      claimBy\n      finishBy\n      warning\n    }\n  }\n": types.PreviewDeadlinesDocument,
    "\n  query SimilarDemands($demandId: ID!) {\n    similarDemands(demandId: $demandId, first: 8) {\n      score\n      why\n      demand {\n        id\n        number\n        title\n        status\n        submittedAt\n        backers\n        region {\n          ...PlaceName_region\n        }\n      }\n    }\n  }\n": types.SimilarDemandsDocument,
    "\n  query SuggestedResources($demandId: ID!) {\n    suggestedResources(demandId: $demandId, first: 9) {\n      modelVersion\n      resource {\n        id\n        unit {\n          id\n          name\n          shortName\n        }\n      }\n      ...Candidate_suggestion\n    }\n  }\n": types.SuggestedResourcesDocument,
    "\n  query SuggestedUnits($demandId: ID!) {\n    suggestedUnits(demandId: $demandId, first: 4) {\n      score\n      modelVersion\n      reasons {\n        kind\n        text\n        weight\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": types.SuggestedUnitsDocument,
    "\n  fragment Returns_order on Order {\n    id\n    offeredAt\n    returnReason\n    returnNote\n    unit {\n      id\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n": types.Returns_OrderFragmentDoc,
    "\n  subscription DemandChanged {\n    demandChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n": types.DemandChangedDocument,
    "\n  subscription OrderChanged {\n    orderChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n": types.OrderChangedDocument,
    "\n  query ChangedOrder($id: ID!) {\n    order(id: $id) {\n      ...OrderTable_order\n      ...OrderActionBar_order\n    }\n  }\n": types.ChangedOrderDocument,
    "\n  query Desk {\n    desk {\n      demandsWaiting\n      ordersToClaim\n      ordersInHand\n      ordersToVerify\n      ordersAtRisk\n    }\n  }\n": types.DeskDocument,
    "\n  fragment JobRow_job on Job {\n    name\n    everySeconds\n    lastRunAt\n    lastDurationMs\n    lastChanged\n    failures\n    lastError\n    nextRunAt\n  }\n": types.JobRow_JobFragmentDoc,
    "\n  query Jobs {\n    jobs {\n      name\n      ...JobRow_job\n    }\n  }\n": types.JobsDocument,
    "\n  mutation RunJob($name: JobName!) {\n    runJob(name: $name) {\n      ...JobRow_job\n    }\n  }\n": types.RunJobDocument,
    "\n  mutation AcceptInvitation($token: String!, $password: String!) {\n    acceptInvitation(token: $token, password: $password)\n  }\n": types.AcceptInvitationDocument,
    "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      name\n      account\n      expiresAt\n    }\n    city {\n      timeZone\n    }\n  }\n": types.InvitationDocument,
    "\n  fragment OrderActionBar_order on Order {\n    id\n    version\n    allowedActions\n    resource {\n      id\n    }\n    demand {\n      id\n      title\n    }\n    ...OrderDialog_order\n  }\n": types.OrderActionBar_OrderFragmentDoc,
    "\n  fragment OrderDetail_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    result\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    events {\n      ...Timeline_event\n    }\n    demand {\n      id\n      number\n      title\n      description\n      attachments {\n        ...Attachments_attachment\n      }\n      ...DemandFacts_demand\n      ...RequesterFacts_demand\n    }\n    ...OrderMarks_order\n    ...OrderFacts_order\n    ...OrderActionBar_order\n  }\n": types.OrderDetail_OrderFragmentDoc,
    "\n  fragment OrderFacts_order on Order {\n    id\n    mode\n    tier\n    note\n    isRuling\n    reason\n    basis\n    dispatchRule {\n      id\n      from\n      basis\n      isInForce\n      leadUnit {\n        id\n        shortName\n      }\n    }\n    claimedBy\n    offeredAt\n    claimBy\n    raisedAt\n    claimedAt\n    contactBy\n    contactedAt\n    pausedUntil\n    extension {\n      workingDays\n      decision\n    }\n    parts {\n      unit {\n        id\n        shortName\n      }\n      confirmedAt\n    }\n    cancelReason\n    finishBy\n    completedAt\n    verifiedAt\n    returnBy\n    returnReason\n    returnNote\n    unit {\n      id\n      name\n    }\n    coUnits {\n      id\n      shortName\n    }\n    resource {\n      id\n      title\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n": types.OrderFacts_OrderFragmentDoc,
    "\n  fragment OrderMarks_order on Order {\n    id\n    reworks\n    urges\n    isRuling\n    isPushDown\n    demand {\n      id\n      urgency\n    }\n  }\n": types.OrderMarks_OrderFragmentDoc,
    "\n  fragment OrderTable_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    claimedBy\n    mode\n    unit {\n      id\n      shortName\n    }\n    demand {\n      id\n      title\n      region {\n        ...PlaceName_region\n      }\n    }\n    ...OrderMarks_order\n  }\n": types.OrderTable_OrderFragmentDoc,
    "\n  fragment OrderDialog_order on Order {\n    id\n    version\n    urges\n    result\n    extension {\n      workingDays\n      reason\n    }\n    attachments {\n      ...Attachments_attachment\n    }\n    demand {\n      id\n      title\n      category {\n        code\n        photoRequired\n        photoReason\n      }\n      attachments {\n        ...Attachments_attachment\n      }\n    }\n    events {\n      id\n      action\n      at\n    }\n  }\n": types.OrderDialog_OrderFragmentDoc,
    "\n  mutation AssignOrder($id: ID!, $unitId: ID!, $note: String, $version: Int, $confirm: [String!]) {\n    assignOrder(id: $id, unitId: $unitId, note: $note, version: $version, confirm: $confirm) {\n      ...OrderStep_order\n    }\n  }\n": types.AssignOrderDocument,
    "\n  mutation CancelOrder($id: ID!, $reason: String!, $version: Int) {\n    cancelOrder(id: $id, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.CancelOrderDocument,
    "\n  mutation ReassignOrder(\n    $id: ID!\n    $unitId: ID!\n    $note: String!\n    $version: Int\n    $idempotencyKey: String\n    $confirm: [String!]\n  ) {\n    reassignOrder(\n      id: $id\n      unitId: $unitId\n      note: $note\n      version: $version\n      idempotencyKey: $idempotencyKey\n      confirm: $confirm\n    ) {\n      ...OrderStep_order\n    }\n  }\n": types.ReassignOrderDocument,
    "\n  mutation ConfirmPart($id: ID!, $note: String!) {\n    confirmPart(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n": types.ConfirmPartDocument,
    "\n  mutation ContactRequester($id: ID!, $reached: Boolean!, $note: String) {\n    contactRequester(id: $id, reached: $reached, note: $note) {\n      ...OrderStep_order\n    }\n  }\n": types.ContactRequesterDocument,
    "\n  mutation DecideExtension($id: ID!, $granted: Boolean!, $note: String, $version: Int) {\n    decideExtension(id: $id, granted: $granted, note: $note, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.DecideExtensionDocument,
    "\n  mutation PauseOrder($id: ID!, $reason: String!, $until: Date!, $version: Int) {\n    pauseOrder(id: $id, reason: $reason, until: $until, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.PauseOrderDocument,
    "\n  mutation RequestExtension($id: ID!, $workingDays: Int!, $reason: String!, $version: Int) {\n    requestExtension(id: $id, workingDays: $workingDays, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.RequestExtensionDocument,
    "\n  mutation ClaimOrder($id: ID!, $version: Int, $resourceId: ID) {\n    claimOrder(id: $id, version: $version, resourceId: $resourceId) {\n      ...OrderStep_order\n    }\n  }\n  fragment OrderStep_order on Order {\n    id\n    number\n    version\n    status\n    allowedActions\n  }\n": types.ClaimOrderDocument,
    "\n  mutation CompleteOrder($id: ID!, $result: String!, $attachmentIds: [ID!], $version: Int) {\n    completeOrder(id: $id, result: $result, attachmentIds: $attachmentIds, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.CompleteOrderDocument,
    "\n  mutation ReportProgress($id: ID!, $note: String!, $attachmentIds: [ID!]) {\n    reportProgress(id: $id, note: $note, attachmentIds: $attachmentIds) {\n      ...OrderStep_order\n    }\n  }\n": types.ReportProgressDocument,
    "\n  mutation ResumeOrder($id: ID!, $version: Int) {\n    resumeOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.ResumeOrderDocument,
    "\n  mutation ReturnOrder($id: ID!, $reason: ReturnReason!, $note: String!, $proposedUnitId: ID, $version: Int) {\n    returnOrder(id: $id, reason: $reason, note: $note, proposedUnitId: $proposedUnitId, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.ReturnOrderDocument,
    "\n  mutation StartOrder($id: ID!, $version: Int) {\n    startOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n": types.StartOrderDocument,
    "\n  mutation UrgeOrder($id: ID!, $note: String!) {\n    urgeOrder(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n": types.UrgeOrderDocument,
    "\n  mutation VerifyOrder(\n    $id: ID!\n    $passed: Boolean!\n    $method: VerifyMethod!\n    $note: String\n    $attachmentIds: [ID!]\n    $version: Int\n  ) {\n    verifyOrder(\n      id: $id\n      passed: $passed\n      method: $method\n      note: $note\n      attachmentIds: $attachmentIds\n      version: $version\n    ) {\n      ...OrderStep_order\n    }\n  }\n": types.VerifyOrderDocument,
    "\n  query HallCounts($sent: OrderFilter, $open: OrderFilter) {\n    sent: orders(filter: $sent, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n": types.HallCountsDocument,
    "\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      ...OrderDetail_order\n    }\n  }\n": types.OrderDocument,
    "\n  query OrderList($filter: OrderFilter, $orderBy: OrderOrderBy, $first: Int, $after: String) {\n    orders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        reworks\n        ...OrderTable_order\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.OrderListDocument,
    "\n  query OwnOffers($unitId: ID!) {\n    resources(filter: { unitId: $unitId, status: PUBLISHED, available: true }, first: 50) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n": types.OwnOffersDocument,
    "\n  fragment PairingTable_region on Region {\n    id\n    name\n    pairings {\n      isLead\n      unit {\n        id\n        name\n      }\n    }\n  }\n": types.PairingTable_RegionFragmentDoc,
    "\n  query Pairings($streetId: ID, $first: Int, $after: String) {\n    regions(filter: { parentId: $streetId, kind: COMMUNITY }, first: $first, after: $after) {\n      nodes {\n        ...PairingTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PairingsDocument,
    "\n  mutation PairUnit($unitId: ID!, $communityId: ID!, $isLead: Boolean!) {\n    pairUnit(unitId: $unitId, communityId: $communityId, isLead: $isLead) {\n      id\n    }\n  }\n": types.PairUnitDocument,
    "\n  mutation UnpairUnit($unitId: ID!, $communityId: ID!) {\n    unpairUnit(unitId: $unitId, communityId: $communityId) {\n      id\n    }\n  }\n": types.UnpairUnitDocument,
    "\n  fragment MembershipList_membership on Membership {\n    id\n    role\n    post\n    since\n    until\n    isInForce\n    region {\n      id\n      name\n    }\n    unit {\n      id\n      name\n    }\n  }\n": types.MembershipList_MembershipFragmentDoc,
    "\n  fragment PeopleTable_person on Person {\n    id\n    name\n    account\n    status\n    memberships {\n      id\n      role\n      isInForce\n      region {\n        id\n        name\n      }\n      unit {\n        id\n        shortName\n      }\n    }\n  }\n": types.PeopleTable_PersonFragmentDoc,
    "\n  fragment PersonActionBar_person on Person {\n    id\n    version\n    name\n    allowedActions\n    ...PersonDialog_person\n  }\n": types.PersonActionBar_PersonFragmentDoc,
    "\n  fragment PersonDetail_person on Person {\n    id\n    name\n    account\n    status\n    phone\n    createdAt\n    isDemonstration\n    memberships {\n      id\n      ...MembershipList_membership\n    }\n    events {\n      ...Timeline_event\n    }\n    ...PersonActionBar_person\n  }\n": types.PersonDetail_PersonFragmentDoc,
    "\n  fragment PersonDialog_person on Person {\n    id\n    version\n    name\n    memberships {\n      id\n      role\n      post\n      since\n      until\n      region {\n        id\n      }\n      unit {\n        id\n        name\n      }\n    }\n  }\n": types.PersonDialog_PersonFragmentDoc,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n": types.InvitePersonDocument,
    "\n  mutation RenewInvitation($id: ID!, $version: Int) {\n    renewInvitation(id: $id, version: $version) {\n      link\n      expiresAt\n    }\n  }\n": types.RenewInvitationDocument,
    "\n  mutation UpdatePerson($input: UpdatePersonInput!) {\n    updatePerson(input: $input) {\n      id\n      version\n      name\n    }\n  }\n": types.UpdatePersonDocument,
    "\n  mutation SetMemberships($id: ID!, $memberships: [MembershipInput!]!, $version: Int, $confirm: [String!]) {\n    setMemberships(id: $id, memberships: $memberships, version: $version, confirm: $confirm) {\n      id\n      version\n    }\n  }\n": types.SetMembershipsDocument,
    "\n  mutation DisablePerson($id: ID!, $reason: String!, $version: Int, $confirm: [String!]) {\n    disablePerson(id: $id, reason: $reason, version: $version, confirm: $confirm) {\n      id\n      version\n      status\n    }\n  }\n": types.DisablePersonDocument,
    "\n  mutation EnablePerson($id: ID!, $version: Int) {\n    enablePerson(id: $id, version: $version) {\n      id\n      version\n      status\n    }\n  }\n": types.EnablePersonDocument,
    "\n  query People($filter: PersonFilter, $first: Int, $after: String) {\n    people(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PeopleTable_person\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PeopleDocument,
    "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      ...PersonDetail_person\n    }\n  }\n": types.PersonDocument,
    "\n  fragment PlaceDetail_region on Region {\n    id\n    kind\n    name\n    version\n    households\n    estateType\n    contactPhone\n    openingHours\n    closedInto {\n      id\n      name\n    }\n    path {\n      id\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n": types.PlaceDetail_RegionFragmentDoc,
    "\n  fragment PlaceName_region on Region {\n    id\n    name\n    path {\n      id\n      name\n      kind\n    }\n  }\n": types.PlaceName_RegionFragmentDoc,
    "\n  fragment PlaceTable_region on Region {\n    id\n    kind\n    code\n    name\n    takesOrders\n    placeCode\n    path {\n      id\n      name\n      kind\n    }\n  }\n": types.PlaceTable_RegionFragmentDoc,
    "\n  query Place($id: ID!) {\n    region(id: $id) {\n      ...PlaceDetail_region\n    }\n  }\n": types.PlaceDocument,
    "\n  query PlaceContents($id: ID!) {\n    regionContents(id: $id) {\n      openDemands\n      people\n      places\n      units\n    }\n  }\n": types.PlaceContentsDocument,
    "\n  mutation CreateRegion($input: CreateRegionInput!) {\n    createRegion(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreateRegionDocument,
    "\n  mutation UpdateRegion($input: UpdateRegionInput!) {\n    updateRegion(input: $input) {\n      id\n      name\n      version\n    }\n  }\n": types.UpdateRegionDocument,
    "\n  mutation CloseRegion($id: ID!, $intoId: ID!, $version: Int) {\n    closeRegion(id: $id, intoId: $intoId, version: $version) {\n      id\n      name\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n": types.CloseRegionDocument,
    "\n  query Places($filter: RegionFilter, $first: Int, $after: String) {\n    regions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlaceTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PlacesDocument,
    "\n  fragment RegionChoice_region on Region {\n    id\n    name\n    kind\n    path {\n      id\n      name\n      kind\n    }\n  }\n": types.RegionChoice_RegionFragmentDoc,
    "\n  query RegionChoices($filter: RegionFilter, $first: Int) {\n    regions(filter: $filter, first: $first) {\n      totalCount\n      nodes {\n        ...RegionChoice_region\n      }\n    }\n  }\n": types.RegionChoicesDocument,
    "\n  query OneRegion($id: ID!) {\n    region(id: $id) {\n      ...RegionChoice_region\n    }\n  }\n": types.OneRegionDocument,
    "\n  fragment RemainingCapacity_resource on Resource {\n    id\n    capacity\n    capacityPeriod\n    remaining\n  }\n": types.RemainingCapacity_ResourceFragmentDoc,
    "\n  fragment ResourceActionBar_resource on Resource {\n    id\n    version\n    title\n    allowedActions\n  }\n": types.ResourceActionBar_ResourceFragmentDoc,
    "\n  fragment ResourceDetail_resource on Resource {\n    id\n    title\n    description\n    status\n    kind\n    audience\n    availableFrom\n    availableTo\n    updatedAt\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...OfferTerms_resource\n    ...RemainingCapacity_resource\n    ...ResourceActionBar_resource\n  }\n": types.ResourceDetail_ResourceFragmentDoc,
    "\n  fragment ResourceForm_resource on Resource {\n    id\n    version\n    allowedActions\n    title\n    description\n    kind\n    audience\n    capacity\n    capacityPeriod\n    availableFrom\n    availableTo\n    ...OfferTerms_resource\n    category {\n      code\n      name\n    }\n    categories {\n      code\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n  }\n": types.ResourceForm_ResourceFragmentDoc,
    "\n  fragment ResourceTable_resource on Resource {\n    id\n    title\n    status\n    kind\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      shortName\n    }\n    ...RemainingCapacity_resource\n  }\n": types.ResourceTable_ResourceFragmentDoc,
    "\n  mutation PublishResource($id: ID!, $version: Int) {\n    publishResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n  fragment ResourceStep_resource on Resource {\n    id\n    version\n    status\n    allowedActions\n  }\n": types.PublishResourceDocument,
    "\n  mutation CreateResource($input: CreateResourceInput!) {\n    createResource(input: $input) {\n      id\n      ...ResourceStep_resource\n    }\n  }\n": types.CreateResourceDocument,
    "\n  mutation SuspendResource($id: ID!, $version: Int) {\n    suspendResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n": types.SuspendResourceDocument,
    "\n  mutation UpdateResource($input: UpdateResourceInput!) {\n    updateResource(input: $input) {\n      ...ResourceStep_resource\n    }\n  }\n": types.UpdateResourceDocument,
    "\n  query Resource($id: ID!) {\n    resource(id: $id) {\n      id\n      ...ResourceDetail_resource\n      ...ResourceForm_resource\n    }\n  }\n": types.ResourceDocument,
    "\n  query ResourceList($filter: ResourceFilter, $first: Int, $after: String) {\n    resources(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...ResourceTable_resource\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ResourceListDocument,
    "\n  fragment OfferTerms_resource on Resource {\n    weeklyHours {\n      weekday\n      from\n      until\n    }\n    booking\n    contact\n    isOrderable\n  }\n": types.OfferTerms_ResourceFragmentDoc,
    "\n  fragment Session_viewer on Viewer {\n    id\n    name\n    account\n    isDemonstration\n    memberships {\n      role\n      region {\n        id\n        name\n        kind\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": types.Session_ViewerFragmentDoc,
    "\n  query Me {\n    me {\n      id\n      ...Session_viewer\n    }\n    city {\n      timeZone\n      calendarYears {\n        year\n        holidays\n        workdays\n      }\n    }\n  }\n": types.MeDocument,
    "\n  mutation SignIn($input: LoginInput!) {\n    signIn(input: $input) {\n      expiresAt\n      viewer {\n        ...Session_viewer\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    logout\n  }\n": types.SignOutDocument,
    "\n  fragment CalendarSection_version on CalendarYearVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    year\n    holidays\n    workdays\n  }\n": types.CalendarSection_VersionFragmentDoc,
    "\n  fragment CityBoundsSection_version on CityBoundsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    south\n    west\n    north\n    east\n  }\n": types.CityBoundsSection_VersionFragmentDoc,
    "\n  fragment MatchWeightsSection_version on MatchWeightsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    category\n    words\n    coverage\n    audience\n    capacity\n    time\n    record\n    returns\n    cut\n  }\n": types.MatchWeightsSection_VersionFragmentDoc,
    "\n  fragment OpeningHoursSection_version on OpeningHoursVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    opens\n    closes\n    minutesAfterOpening\n  }\n": types.OpeningHoursSection_VersionFragmentDoc,
    "\n  fragment TimeLimitsSection_version on TimeLimitsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    limits {\n      step\n      categoryCode\n      urgency\n      tier\n      hours\n    }\n  }\n": types.TimeLimitsSection_VersionFragmentDoc,
    "\n  query Settings {\n    settings {\n      openingHours {\n        ...OpeningHoursSection_version\n      }\n      timeLimits {\n        ...TimeLimitsSection_version\n      }\n      cityBounds {\n        ...CityBoundsSection_version\n      }\n      proposedCityBounds {\n        south\n        west\n        north\n        east\n      }\n      matchWeights {\n        ...MatchWeightsSection_version\n      }\n      calendarYears {\n        ...CalendarSection_version\n      }\n    }\n  }\n": types.SettingsDocument,
    "\n  mutation SaveSetting($input: SaveSettingInput!) {\n    saveSetting(input: $input) {\n      openingHours {\n        version\n      }\n    }\n  }\n": types.SaveSettingDocument,
    "\n  mutation ImportCalendarYear($year: Int!, $holidays: [Date!]!, $workdays: [Date!]!) {\n    importCalendarYear(year: $year, holidays: $holidays, workdays: $workdays) {\n      year\n      holidays\n      workdays\n    }\n  }\n": types.ImportCalendarYearDocument,
    "\n  fragment GapLine_gap on SetupGap {\n    kind\n    text\n    region {\n      id\n      path {\n        id\n        kind\n      }\n    }\n    unit {\n      id\n    }\n    category {\n      code\n    }\n    invitee {\n      id\n      name\n      expiresAt\n    }\n  }\n": types.GapLine_GapFragmentDoc,
    "\n  query SetupState {\n    setupGaps(first: 1) {\n      totalCount\n    }\n    demands(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.SetupStateDocument,
    "\n  query SetupGaps($regionId: ID, $kind: SetupGapKind, $first: Int, $after: String) {\n    setupGaps(regionId: $regionId, kind: $kind, first: $first, after: $after) {\n      totalCount\n      counts {\n        kind\n        count\n      }\n      progress {\n        communities\n        ready\n      }\n      nodes {\n        kind\n        ...GapLine_gap\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SetupGapsDocument,
    "\n  fragment Share_rate on Rate {\n    numerator\n    denominator\n  }\n": types.Share_RateFragmentDoc,
    "\n  query SuggestionAccuracy($regionId: ID, $from: DateTime!, $to: DateTime!) {\n    suggestionAccuracy(regionId: $regionId, from: $from, to: $to) {\n      month\n      kind\n      modelVersion\n      dispatches {\n        ...Share_rate\n      }\n      first {\n        ...Share_rate\n      }\n      amongThree {\n        ...Share_rate\n      }\n      overridden {\n        ...Share_rate\n      }\n      toHall {\n        ...Share_rate\n      }\n      reasons {\n        reason\n        count\n      }\n      firstReturned {\n        ...Share_rate\n      }\n      otherReturned {\n        ...Share_rate\n      }\n      firstRight {\n        ...Share_rate\n      }\n      otherRight {\n        ...Share_rate\n      }\n    }\n  }\n": types.SuggestionAccuracyDocument,
    "\n  query RiskCounts(\n    $overdue: OrderFilter\n    $dueSoon: OrderFilter\n    $verify: OrderFilter\n    $extension: OrderFilter\n    $unclaimed: OrderFilter\n    $open: OrderFilter\n  ) {\n    overdue: orders(filter: $overdue, first: 1) {\n      totalCount\n    }\n    dueSoon: orders(filter: $dueSoon, first: 1) {\n      totalCount\n    }\n    verify: orders(filter: $verify, first: 1) {\n      totalCount\n    }\n    extension: orders(filter: $extension, first: 1) {\n      totalCount\n    }\n    unclaimed: orders(filter: $unclaimed, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n": types.RiskCountsDocument,
    "\n  fragment UnitDetail_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    duties\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    pairedCommunities {\n      id\n      name\n    }\n    nameEn\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n    closedAt\n    closedInto {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...UnitDialog_unit\n  }\n": types.UnitDetail_UnitFragmentDoc,
    "\n  fragment UnitTable_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    closedAt\n    categories {\n      code\n      name\n    }\n  }\n": types.UnitTable_UnitFragmentDoc,
    "\n  fragment UnitDialog_unit on Unit {\n    id\n    version\n    name\n    nameZh\n    shortNameZh\n    nameEn\n    kind\n    duties\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n  }\n": types.UnitDialog_UnitFragmentDoc,
    "\n  mutation SaveUnit($input: SaveUnitInput!) {\n    saveUnit(input: $input) {\n      id\n      name\n      version\n    }\n  }\n": types.SaveUnitDocument,
    "\n  mutation CloseUnit($id: ID!, $intoId: ID, $version: Int, $confirm: [String!]) {\n    closeUnit(id: $id, intoId: $intoId, version: $version, confirm: $confirm) {\n      id\n      name\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n": types.CloseUnitDocument,
    "\n  query UnitContents($id: ID!) {\n    unitContents(id: $id) {\n      openOrders\n      resources\n      people\n      pairings\n    }\n  }\n": types.UnitContentsDocument,
    "\n  query KnownUnit($id: ID!) {\n    unit(id: $id) {\n      id\n      name\n    }\n  }\n": types.KnownUnitDocument,
    "\n  query Unit($id: ID!) {\n    unit(id: $id) {\n      ...UnitDetail_unit\n    }\n  }\n": types.UnitDocument,
    "\n  query UnitChoices($filter: UnitFilter) {\n    units(filter: $filter, first: 50) {\n      totalCount\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": types.UnitChoicesDocument,
    "\n  query UnitList($filter: UnitFilter, $first: Int, $after: String) {\n    units(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...UnitTable_unit\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.UnitListDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchHits(\n    $search: String!\n    $demands: Boolean!\n    $orders: Boolean!\n    $mine: Boolean\n    $resources: Boolean!\n    $units: Boolean!\n    $people: Boolean!\n  ) {\n    demands(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        number\n        title\n        status\n      }\n    }\n    orders(filter: { search: $search, mine: $mine }, first: 5) @include(if: $orders) {\n      nodes {\n        id\n        number\n        status\n        demand {\n          id\n          title\n        }\n      }\n    }\n    resources(filter: { search: $search }, first: 5) @include(if: $resources) {\n      nodes {\n        id\n        title\n        unit {\n          id\n          shortName\n        }\n      }\n    }\n    units(filter: { search: $search }, first: 5) @include(if: $units) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(filter: { search: $search }, first: 5) @include(if: $people) {\n      nodes {\n        id\n        name\n        account\n      }\n    }\n    regions(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        name\n        kind\n        path {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchHits(\n    $search: String!\n    $demands: Boolean!\n    $orders: Boolean!\n    $mine: Boolean\n    $resources: Boolean!\n    $units: Boolean!\n    $people: Boolean!\n  ) {\n    demands(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        number\n        title\n        status\n      }\n    }\n    orders(filter: { search: $search, mine: $mine }, first: 5) @include(if: $orders) {\n      nodes {\n        id\n        number\n        status\n        demand {\n          id\n          title\n        }\n      }\n    }\n    resources(filter: { search: $search }, first: 5) @include(if: $resources) {\n      nodes {\n        id\n        title\n        unit {\n          id\n          shortName\n        }\n      }\n    }\n    units(filter: { search: $search }, first: 5) @include(if: $units) {\n      nodes {\n        id\n        name\n      }\n    }\n    people(filter: { search: $search }, first: 5) @include(if: $people) {\n      nodes {\n        id\n        name\n        account\n      }\n    }\n    regions(filter: { search: $search }, first: 5) @include(if: $demands) {\n      nodes {\n        id\n        name\n        kind\n        path {\n          id\n          name\n          kind\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Attachments_attachment on Attachment {\n    id\n    name\n    type\n    action\n    at\n  }\n"): (typeof documents)["\n  fragment Attachments_attachment on Attachment {\n    id\n    name\n    type\n    action\n    at\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Timeline_event on Event {\n    id\n    at\n    action\n    from\n    to\n    note\n    actor {\n      name\n      role\n      unit\n    }\n  }\n"): (typeof documents)["\n  fragment Timeline_event on Event {\n    id\n    at\n    action\n    from\n    to\n    note\n    actor {\n      name\n      role\n      unit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board($regionId: ID!, $from: DateTime!, $to: DateTime!) {\n    board(regionId: $regionId, from: $from, to: $to) {\n      demandsByStatus {\n        status\n        count\n      }\n      ordersByStatus {\n        status\n        count\n      }\n      byCategory {\n        category {\n          code\n          name\n        }\n        count\n      }\n      byUnit {\n        unit {\n          id\n          shortName\n        }\n        offered\n        claimed\n        verified\n        returned\n        overdue\n        completed\n        medianHours\n      }\n      byRegion {\n        region {\n          id\n          name\n        }\n        submitted\n        resolved\n        overdue\n      }\n      daily {\n        date\n        submitted\n        resolved\n      }\n      responseRate {\n        numerator\n        denominator\n      }\n      resolutionRate {\n        numerator\n        denominator\n      }\n      satisfactionRate {\n        numerator\n        denominator\n      }\n      returnRate {\n        numerator\n        denominator\n      }\n    }\n  }\n"): (typeof documents)["\n  query Board($regionId: ID!, $from: DateTime!, $to: DateTime!) {\n    board(regionId: $regionId, from: $from, to: $to) {\n      demandsByStatus {\n        status\n        count\n      }\n      ordersByStatus {\n        status\n        count\n      }\n      byCategory {\n        category {\n          code\n          name\n        }\n        count\n      }\n      byUnit {\n        unit {\n          id\n          shortName\n        }\n        offered\n        claimed\n        verified\n        returned\n        overdue\n        completed\n        medianHours\n      }\n      byRegion {\n        region {\n          id\n          name\n        }\n        submitted\n        resolved\n        overdue\n      }\n      daily {\n        date\n        submitted\n        resolved\n      }\n      responseRate {\n        numerator\n        denominator\n      }\n      resolutionRate {\n        numerator\n        denominator\n      }\n      satisfactionRate {\n        numerator\n        denominator\n      }\n      returnRate {\n        numerator\n        denominator\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Proposals_proposal on AmendmentProposal {\n    id\n    cause\n    proposedAt\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    orders {\n      id\n      number\n    }\n  }\n"): (typeof documents)["\n  fragment Proposals_proposal on AmendmentProposal {\n    id\n    cause\n    proposedAt\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    orders {\n      id\n      number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RuleTable_rule on DispatchRule {\n    id\n    version\n    category {\n      code\n      name\n    }\n    leadUnit {\n      id\n      name\n      shortName\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n    coUnits {\n      id\n      name\n      shortName\n      closedAt\n    }\n    tier\n    basis\n    mayPushDown\n    from\n    isInForce\n    returns\n    overturned\n    powers {\n      id\n      code\n      name\n      law\n    }\n    history {\n      id\n      version\n      leadUnit {\n        id\n        shortName\n      }\n      from\n      savedAt\n      savedBy\n    }\n  }\n"): (typeof documents)["\n  fragment RuleTable_rule on DispatchRule {\n    id\n    version\n    category {\n      code\n      name\n    }\n    leadUnit {\n      id\n      name\n      shortName\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n    coUnits {\n      id\n      name\n      shortName\n      closedAt\n    }\n    tier\n    basis\n    mayPushDown\n    from\n    isInForce\n    returns\n    overturned\n    powers {\n      id\n      code\n      name\n      law\n    }\n    history {\n      id\n      version\n      leadUnit {\n        id\n        shortName\n      }\n      from\n      savedAt\n      savedBy\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalogue($categoryCode: String, $after: String) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 50, after: $after) {\n      nodes {\n        id\n        ...RuleTable_rule\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Catalogue($categoryCode: String, $after: String) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 50, after: $after) {\n      nodes {\n        id\n        ...RuleTable_rule\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AmendmentProposals {\n    amendmentProposals(first: 20) {\n      nodes {\n        id\n        ...Proposals_proposal\n      }\n    }\n  }\n"): (typeof documents)["\n  query AmendmentProposals {\n    amendmentProposals(first: 20) {\n      nodes {\n        id\n        ...Proposals_proposal\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDispatchRule($input: SaveDispatchRuleInput!) {\n    saveDispatchRule(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation SaveDispatchRule($input: SaveDispatchRuleInput!) {\n    saveDispatchRule(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissAmendment($id: ID!, $reason: String!) {\n    dismissAmendment(id: $id, reason: $reason) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation DismissAmendment($id: ID!, $reason: String!) {\n    dismissAmendment(id: $id, reason: $reason) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CategoryTable_category on Category {\n    code\n    name\n    nameZh\n    nameEn\n    keywords\n    photoRequired\n    photoReason\n    version\n    parent {\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment CategoryTable_category on Category {\n    code\n    name\n    nameZh\n    nameEn\n    keywords\n    photoRequired\n    photoReason\n    version\n    parent {\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Categories {\n    categories {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Categories {\n    categories {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CategoryTree {\n    categories {\n      code\n      ...CategoryTable_category\n    }\n  }\n"): (typeof documents)["\n  query CategoryTree {\n    categories {\n      code\n      ...CategoryTable_category\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CategoryHistory($code: ID!) {\n    category(code: $code) {\n      code\n      events {\n        ...Timeline_event\n      }\n    }\n  }\n"): (typeof documents)["\n  query CategoryHistory($code: ID!) {\n    category(code: $code) {\n      code\n      events {\n        ...Timeline_event\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LeadUnits($after: String) {\n    dispatchCatalogue(first: 100, after: $after) {\n      nodes {\n        id\n        category {\n          code\n        }\n        leadUnit {\n          id\n          shortName\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query LeadUnits($after: String) {\n    dispatchCatalogue(first: 100, after: $after) {\n      nodes {\n        id\n        category {\n          code\n        }\n        leadUnit {\n          id\n          shortName\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveCategory($input: SaveCategoryInput!) {\n    saveCategory(input: $input) {\n      code\n      name\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation SaveCategory($input: SaveCategoryInput!) {\n    saveCategory(input: $input) {\n      code\n      name\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SuggestedCategories($text: String!) {\n    suggestedCategories(text: $text, first: 4) {\n      score\n      category {\n        code\n        name\n        parent {\n          code\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SuggestedCategories($text: String!) {\n    suggestedCategories(text: $text, first: 4) {\n      score\n      category {\n        code\n        name\n        parent {\n          code\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Candidate_suggestion on SuggestedResource {\n    score\n    reasons {\n      kind\n      text\n      weight\n    }\n    resource {\n      id\n      title\n      kind\n      unit {\n        id\n        name\n        shortName\n      }\n      ...RemainingCapacity_resource\n    }\n  }\n"): (typeof documents)["\n  fragment Candidate_suggestion on SuggestedResource {\n    score\n    reasons {\n      kind\n      text\n      weight\n    }\n    resource {\n      id\n      title\n      kind\n      unit {\n        id\n        name\n        shortName\n      }\n      ...RemainingCapacity_resource\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandActionBar_demand on Demand {\n    id\n    title\n    allowedActions\n    ...DemandDialog_demand\n  }\n"): (typeof documents)["\n  fragment DemandActionBar_demand on Demand {\n    id\n    title\n    allowedActions\n    ...DemandDialog_demand\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandDetail_demand on Demand {\n    id\n    number\n    title\n    description\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    waitingFor\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    mergedInto {\n      id\n      number\n      title\n    }\n    mergedDemands {\n      id\n      number\n      title\n      description\n      ...RequesterFacts_demand\n    }\n    events {\n      ...Timeline_event\n    }\n    orders {\n      ...DemandOrders_order\n    }\n    ...DemandMarks_demand\n    ...DemandFacts_demand\n    ...RequesterFacts_demand\n    ...DemandActionBar_demand\n  }\n"): (typeof documents)["\n  fragment DemandDetail_demand on Demand {\n    id\n    number\n    title\n    description\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    waitingFor\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    mergedInto {\n      id\n      number\n      title\n    }\n    mergedDemands {\n      id\n      number\n      title\n      description\n      ...RequesterFacts_demand\n    }\n    events {\n      ...Timeline_event\n    }\n    orders {\n      ...DemandOrders_order\n    }\n    ...DemandMarks_demand\n    ...DemandFacts_demand\n    ...RequesterFacts_demand\n    ...DemandActionBar_demand\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandFacts_demand on Demand {\n    id\n    kind\n    urgency\n    channel\n    submittedAt\n    audience\n    backers\n    category {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n    region {\n      id\n      name\n      path {\n        id\n        name\n        kind\n      }\n    }\n    location {\n      latitude\n      longitude\n    }\n    resource {\n      id\n      title\n    }\n    reviewOn\n    closesAt\n    result\n    ratings {\n      round\n      answered\n      solved\n      satisfaction\n      comment\n    }\n  }\n"): (typeof documents)["\n  fragment DemandFacts_demand on Demand {\n    id\n    kind\n    urgency\n    channel\n    submittedAt\n    audience\n    backers\n    category {\n      code\n      name\n      parent {\n        code\n        name\n      }\n    }\n    region {\n      id\n      name\n      path {\n        id\n        name\n        kind\n      }\n    }\n    location {\n      latitude\n      longitude\n    }\n    resource {\n      id\n      title\n    }\n    reviewOn\n    closesAt\n    result\n    ratings {\n      round\n      answered\n      solved\n      satisfaction\n      comment\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandMarks_demand on Demand {\n    id\n    urgency\n    wishedUrgency\n    backers\n    returns\n    awaitsRuling\n  }\n"): (typeof documents)["\n  fragment DemandMarks_demand on Demand {\n    id\n    urgency\n    wishedUrgency\n    backers\n    returns\n    awaitsRuling\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandOrders_order on Order {\n    id\n    number\n    version\n    allowedActions\n    status\n    mode\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    note\n    result\n    returnReason\n    returnNote\n    cancelReason\n    isRuling\n    claimedBy\n    unit {\n      id\n      shortName\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n"): (typeof documents)["\n  fragment DemandOrders_order on Order {\n    id\n    number\n    version\n    allowedActions\n    status\n    mode\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    note\n    result\n    returnReason\n    returnNote\n    cancelReason\n    isRuling\n    claimedBy\n    unit {\n      id\n      shortName\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandTable_demand on Demand {\n    id\n    number\n    title\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    submittedAt\n    waitingFor\n    category {\n      code\n      name\n    }\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n"): (typeof documents)["\n  fragment DemandTable_demand on Demand {\n    id\n    number\n    title\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    submittedAt\n    waitingFor\n    category {\n      code\n      name\n    }\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DispatchList_demand on Demand {\n    id\n    title\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n"): (typeof documents)["\n  fragment DispatchList_demand on Demand {\n    id\n    title\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    region {\n      ...PlaceName_region\n    }\n    ...DemandMarks_demand\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DispatchPanel_demand on Demand {\n    id\n    version\n    title\n    urgency\n    awaitsRuling\n    category {\n      code\n    }\n    allowedActions\n    orders {\n      ...Returns_order\n    }\n  }\n"): (typeof documents)["\n  fragment DispatchPanel_demand on Demand {\n    id\n    version\n    title\n    urgency\n    awaitsRuling\n    category {\n      code\n    }\n    allowedActions\n    orders {\n      ...Returns_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RequesterFacts_demand on Demand {\n    id\n    requester {\n      name\n      phone\n      address\n    }\n    neighbours {\n      number\n      requester {\n        name\n        phone\n        address\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RequesterFacts_demand on Demand {\n    id\n    requester {\n      name\n      phone\n      address\n    }\n    neighbours {\n      number\n      requester {\n        name\n        phone\n        address\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemandDialog_demand on Demand {\n    id\n    number\n    version\n    title\n    description\n    result\n    urgency\n    audience\n    region {\n      id\n    }\n    category {\n      code\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n"): (typeof documents)["\n  fragment DemandDialog_demand on Demand {\n    id\n    number\n    version\n    title\n    description\n    result\n    urgency\n    audience\n    region {\n      id\n    }\n    category {\n      code\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssessDemand($id: ID!, $note: String, $version: Int) {\n    assessDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n  fragment DemandStep_demand on Demand {\n    id\n    version\n    status\n    allowedActions\n  }\n"): (typeof documents)["\n  mutation AssessDemand($id: ID!, $note: String, $version: Int) {\n    assessDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n  fragment DemandStep_demand on Demand {\n    id\n    version\n    status\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineDemand($id: ID!, $reason: String!, $version: Int) {\n    declineDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineDemand($id: ID!, $reason: String!, $version: Int) {\n    declineDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DispatchDemand($input: DispatchDemandInput!) {\n    dispatchDemand(input: $input) {\n      id\n      number\n      version\n      demand {\n        ...DemandStep_demand\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DispatchDemand($input: DispatchDemandInput!) {\n    dispatchDemand(input: $input) {\n      id\n      number\n      version\n      demand {\n        ...DemandStep_demand\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ListDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    listDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation ListDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    listDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeDemand($id: ID!, $intoId: ID!, $keepUrgency: Boolean, $version: Int) {\n    mergeDemand(id: $id, intoId: $intoId, keepUrgency: $keepUrgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation MergeDemand($id: ID!, $intoId: ID!, $keepUrgency: Boolean, $version: Int) {\n    mergeDemand(id: $id, intoId: $intoId, keepUrgency: $keepUrgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScreenDemand($id: ID!, $note: String, $version: Int) {\n    screenDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation ScreenDemand($id: ID!, $note: String, $version: Int) {\n    screenDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitDemand($input: SubmitDemandInput!) {\n    submitDemand(input: $input) {\n      demand {\n        id\n        number\n      }\n      trackingCode\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitDemand($input: SubmitDemandInput!) {\n    submitDemand(input: $input) {\n      demand {\n        id\n        number\n      }\n      trackingCode\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    acceptDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {\n    acceptDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettleDemand($id: ID!, $result: String!, $version: Int) {\n    settleDemand(id: $id, result: $result, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation SettleDemand($id: ID!, $result: String!, $version: Int) {\n    settleDemand(id: $id, result: $result, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EscalateDemand($id: ID!, $reason: String!, $version: Int) {\n    escalateDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation EscalateDemand($id: ID!, $reason: String!, $version: Int) {\n    escalateDemand(id: $id, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendBackDemand($id: ID!, $note: String!, $version: Int) {\n    sendBackDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation SendBackDemand($id: ID!, $note: String!, $version: Int) {\n    sendBackDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShelveDemand($id: ID!, $reason: String!, $reviewOn: Date!, $version: Int) {\n    shelveDemand(id: $id, reason: $reason, reviewOn: $reviewOn, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation ShelveDemand($id: ID!, $reason: String!, $reviewOn: Date!, $version: Int) {\n    shelveDemand(id: $id, reason: $reason, reviewOn: $reviewOn, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnshelveDemand($id: ID!, $note: String!, $version: Int) {\n    unshelveDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation UnshelveDemand($id: ID!, $note: String!, $version: Int) {\n    unshelveDemand(id: $id, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUrgency($id: ID!, $urgency: Urgency!, $note: String!, $version: Int) {\n    setUrgency(id: $id, urgency: $urgency, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation SetUrgency($id: ID!, $urgency: Urgency!, $note: String!, $version: Int) {\n    setUrgency(id: $id, urgency: $urgency, note: $note, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectDemand($input: CorrectDemandInput!) {\n    correctDemand(input: $input) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectDemand($input: CorrectDemandInput!) {\n    correctDemand(input: $input) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideDispute($id: ID!, $granted: Boolean!, $reason: String!, $version: Int) {\n    decideDispute(id: $id, granted: $granted, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"): (typeof documents)["\n  mutation DecideDispute($id: ID!, $granted: Boolean!, $reason: String!, $version: Int) {\n    decideDispute(id: $id, granted: $granted, reason: $reason, version: $version) {\n      ...DemandStep_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BackDemand($number: String!, $requester: RequesterInput!, $idempotencyKey: String) {\n    backDemand(number: $number, requester: $requester, idempotencyKey: $idempotencyKey) {\n      number\n      trackingCode\n    }\n  }\n"): (typeof documents)["\n  mutation BackDemand($number: String!, $requester: RequesterInput!, $idempotencyKey: String) {\n    backDemand(number: $number, requester: $requester, idempotencyKey: $idempotencyKey) {\n      number\n      trackingCode\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Demand($id: ID!) {\n    demand(id: $id) {\n      id\n      ...DemandDetail_demand\n      ...DispatchPanel_demand\n    }\n  }\n"): (typeof documents)["\n  query Demand($id: ID!) {\n    demand(id: $id) {\n      id\n      ...DemandDetail_demand\n      ...DispatchPanel_demand\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandList($filter: DemandFilter, $orderBy: DemandOrderBy, $first: Int, $after: String) {\n    demands(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        ...DemandTable_demand\n        ...DispatchList_demand\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query DemandList($filter: DemandFilter, $orderBy: DemandOrderBy, $first: Int, $after: String) {\n    demands(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        ...DemandTable_demand\n        ...DispatchList_demand\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DispatchRule($categoryCode: String!) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 5) {\n      nodes {\n        id\n        isInForce\n        category {\n          code\n          name\n        }\n        leadUnit {\n          id\n          name\n          shortName\n        }\n        coUnits {\n          id\n          name\n        }\n        tier\n        basis\n        mayPushDown\n      }\n    }\n  }\n"): (typeof documents)["\n  query DispatchRule($categoryCode: String!) {\n    dispatchCatalogue(categoryCode: $categoryCode, first: 5) {\n      nodes {\n        id\n        isInForce\n        category {\n          code\n          name\n        }\n        leadUnit {\n          id\n          name\n          shortName\n        }\n        coUnits {\n          id\n          name\n        }\n        tier\n        basis\n        mayPushDown\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LookAlikes($regionId: ID!, $title: String!, $description: String, $categoryCode: String) {\n    lookAlikes(\n      regionId: $regionId\n      title: $title\n      description: $description\n      categoryCode: $categoryCode\n      first: 3\n    ) {\n      score\n      why\n      demandId\n      number\n      title\n      status\n      submittedAt\n      backers\n    }\n  }\n"): (typeof documents)["\n  query LookAlikes($regionId: ID!, $title: String!, $description: String, $categoryCode: String) {\n    lookAlikes(\n      regionId: $regionId\n      title: $title\n      description: $description\n      categoryCode: $categoryCode\n      first: 3\n    ) {\n      score\n      why\n      demandId\n      number\n      title\n      status\n      submittedAt\n      backers\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MergeTargets($filter: DemandFilter) {\n    demands(filter: $filter, first: 10) {\n      nodes {\n        id\n        number\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  query MergeTargets($filter: DemandFilter) {\n    demands(filter: $filter, first: 10) {\n      nodes {\n        id\n        number\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MergeTarget($id: ID!) {\n    demand(id: $id) {\n      id\n      number\n      title\n    }\n  }\n"): (typeof documents)["\n  query MergeTarget($id: ID!) {\n    demand(id: $id) {\n      id\n      number\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewDeadlines($categoryCode: String!, $urgency: Urgency!, $tier: Tier, $from: DateTime!) {\n    previewDeadlines(categoryCode: $categoryCode, urgency: $urgency, tier: $tier, from: $from) {\n      claimBy\n      finishBy\n      warning\n    }\n  }\n"): (typeof documents)["\n  query PreviewDeadlines($categoryCode: String!, $urgency: Urgency!, $tier: Tier, $from: DateTime!) {\n    previewDeadlines(categoryCode: $categoryCode, urgency: $urgency, tier: $tier, from: $from) {\n      claimBy\n      finishBy\n      warning\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarDemands($demandId: ID!) {\n    similarDemands(demandId: $demandId, first: 8) {\n      score\n      why\n      demand {\n        id\n        number\n        title\n        status\n        submittedAt\n        backers\n        region {\n          ...PlaceName_region\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SimilarDemands($demandId: ID!) {\n    similarDemands(demandId: $demandId, first: 8) {\n      score\n      why\n      demand {\n        id\n        number\n        title\n        status\n        submittedAt\n        backers\n        region {\n          ...PlaceName_region\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SuggestedResources($demandId: ID!) {\n    suggestedResources(demandId: $demandId, first: 9) {\n      modelVersion\n      resource {\n        id\n        unit {\n          id\n          name\n          shortName\n        }\n      }\n      ...Candidate_suggestion\n    }\n  }\n"): (typeof documents)["\n  query SuggestedResources($demandId: ID!) {\n    suggestedResources(demandId: $demandId, first: 9) {\n      modelVersion\n      resource {\n        id\n        unit {\n          id\n          name\n          shortName\n        }\n      }\n      ...Candidate_suggestion\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SuggestedUnits($demandId: ID!) {\n    suggestedUnits(demandId: $demandId, first: 4) {\n      score\n      modelVersion\n      reasons {\n        kind\n        text\n        weight\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"): (typeof documents)["\n  query SuggestedUnits($demandId: ID!) {\n    suggestedUnits(demandId: $demandId, first: 4) {\n      score\n      modelVersion\n      reasons {\n        kind\n        text\n        weight\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Returns_order on Order {\n    id\n    offeredAt\n    returnReason\n    returnNote\n    unit {\n      id\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n"): (typeof documents)["\n  fragment Returns_order on Order {\n    id\n    offeredAt\n    returnReason\n    returnNote\n    unit {\n      id\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DemandChanged {\n    demandChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n"): (typeof documents)["\n  subscription DemandChanged {\n    demandChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OrderChanged {\n    orderChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n"): (typeof documents)["\n  subscription OrderChanged {\n    orderChanged {\n      id\n      number\n      status\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChangedOrder($id: ID!) {\n    order(id: $id) {\n      ...OrderTable_order\n      ...OrderActionBar_order\n    }\n  }\n"): (typeof documents)["\n  query ChangedOrder($id: ID!) {\n    order(id: $id) {\n      ...OrderTable_order\n      ...OrderActionBar_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Desk {\n    desk {\n      demandsWaiting\n      ordersToClaim\n      ordersInHand\n      ordersToVerify\n      ordersAtRisk\n    }\n  }\n"): (typeof documents)["\n  query Desk {\n    desk {\n      demandsWaiting\n      ordersToClaim\n      ordersInHand\n      ordersToVerify\n      ordersAtRisk\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JobRow_job on Job {\n    name\n    everySeconds\n    lastRunAt\n    lastDurationMs\n    lastChanged\n    failures\n    lastError\n    nextRunAt\n  }\n"): (typeof documents)["\n  fragment JobRow_job on Job {\n    name\n    everySeconds\n    lastRunAt\n    lastDurationMs\n    lastChanged\n    failures\n    lastError\n    nextRunAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Jobs {\n    jobs {\n      name\n      ...JobRow_job\n    }\n  }\n"): (typeof documents)["\n  query Jobs {\n    jobs {\n      name\n      ...JobRow_job\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunJob($name: JobName!) {\n    runJob(name: $name) {\n      ...JobRow_job\n    }\n  }\n"): (typeof documents)["\n  mutation RunJob($name: JobName!) {\n    runJob(name: $name) {\n      ...JobRow_job\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($token: String!, $password: String!) {\n    acceptInvitation(token: $token, password: $password)\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($token: String!, $password: String!) {\n    acceptInvitation(token: $token, password: $password)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      name\n      account\n      expiresAt\n    }\n    city {\n      timeZone\n    }\n  }\n"): (typeof documents)["\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      name\n      account\n      expiresAt\n    }\n    city {\n      timeZone\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderActionBar_order on Order {\n    id\n    version\n    allowedActions\n    resource {\n      id\n    }\n    demand {\n      id\n      title\n    }\n    ...OrderDialog_order\n  }\n"): (typeof documents)["\n  fragment OrderActionBar_order on Order {\n    id\n    version\n    allowedActions\n    resource {\n      id\n    }\n    demand {\n      id\n      title\n    }\n    ...OrderDialog_order\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderDetail_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    result\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    events {\n      ...Timeline_event\n    }\n    demand {\n      id\n      number\n      title\n      description\n      attachments {\n        ...Attachments_attachment\n      }\n      ...DemandFacts_demand\n      ...RequesterFacts_demand\n    }\n    ...OrderMarks_order\n    ...OrderFacts_order\n    ...OrderActionBar_order\n  }\n"): (typeof documents)["\n  fragment OrderDetail_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    result\n    isDemonstration\n    attachments {\n      ...Attachments_attachment\n    }\n    events {\n      ...Timeline_event\n    }\n    demand {\n      id\n      number\n      title\n      description\n      attachments {\n        ...Attachments_attachment\n      }\n      ...DemandFacts_demand\n      ...RequesterFacts_demand\n    }\n    ...OrderMarks_order\n    ...OrderFacts_order\n    ...OrderActionBar_order\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderFacts_order on Order {\n    id\n    mode\n    tier\n    note\n    isRuling\n    reason\n    basis\n    dispatchRule {\n      id\n      from\n      basis\n      isInForce\n      leadUnit {\n        id\n        shortName\n      }\n    }\n    claimedBy\n    offeredAt\n    claimBy\n    raisedAt\n    claimedAt\n    contactBy\n    contactedAt\n    pausedUntil\n    extension {\n      workingDays\n      decision\n    }\n    parts {\n      unit {\n        id\n        shortName\n      }\n      confirmedAt\n    }\n    cancelReason\n    finishBy\n    completedAt\n    verifiedAt\n    returnBy\n    returnReason\n    returnNote\n    unit {\n      id\n      name\n    }\n    coUnits {\n      id\n      shortName\n    }\n    resource {\n      id\n      title\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n"): (typeof documents)["\n  fragment OrderFacts_order on Order {\n    id\n    mode\n    tier\n    note\n    isRuling\n    reason\n    basis\n    dispatchRule {\n      id\n      from\n      basis\n      isInForce\n      leadUnit {\n        id\n        shortName\n      }\n    }\n    claimedBy\n    offeredAt\n    claimBy\n    raisedAt\n    claimedAt\n    contactBy\n    contactedAt\n    pausedUntil\n    extension {\n      workingDays\n      decision\n    }\n    parts {\n      unit {\n        id\n        shortName\n      }\n      confirmedAt\n    }\n    cancelReason\n    finishBy\n    completedAt\n    verifiedAt\n    returnBy\n    returnReason\n    returnNote\n    unit {\n      id\n      name\n    }\n    coUnits {\n      id\n      shortName\n    }\n    resource {\n      id\n      title\n    }\n    proposedUnit {\n      id\n      shortName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderMarks_order on Order {\n    id\n    reworks\n    urges\n    isRuling\n    isPushDown\n    demand {\n      id\n      urgency\n    }\n  }\n"): (typeof documents)["\n  fragment OrderMarks_order on Order {\n    id\n    reworks\n    urges\n    isRuling\n    isPushDown\n    demand {\n      id\n      urgency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderTable_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    claimedBy\n    mode\n    unit {\n      id\n      shortName\n    }\n    demand {\n      id\n      title\n      region {\n        ...PlaceName_region\n      }\n    }\n    ...OrderMarks_order\n  }\n"): (typeof documents)["\n  fragment OrderTable_order on Order {\n    id\n    number\n    status\n    clock\n    dueAt\n    dueCounts\n    isPaused\n    offeredAt\n    claimedBy\n    mode\n    unit {\n      id\n      shortName\n    }\n    demand {\n      id\n      title\n      region {\n        ...PlaceName_region\n      }\n    }\n    ...OrderMarks_order\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderDialog_order on Order {\n    id\n    version\n    urges\n    result\n    extension {\n      workingDays\n      reason\n    }\n    attachments {\n      ...Attachments_attachment\n    }\n    demand {\n      id\n      title\n      category {\n        code\n        photoRequired\n        photoReason\n      }\n      attachments {\n        ...Attachments_attachment\n      }\n    }\n    events {\n      id\n      action\n      at\n    }\n  }\n"): (typeof documents)["\n  fragment OrderDialog_order on Order {\n    id\n    version\n    urges\n    result\n    extension {\n      workingDays\n      reason\n    }\n    attachments {\n      ...Attachments_attachment\n    }\n    demand {\n      id\n      title\n      category {\n        code\n        photoRequired\n        photoReason\n      }\n      attachments {\n        ...Attachments_attachment\n      }\n    }\n    events {\n      id\n      action\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignOrder($id: ID!, $unitId: ID!, $note: String, $version: Int, $confirm: [String!]) {\n    assignOrder(id: $id, unitId: $unitId, note: $note, version: $version, confirm: $confirm) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation AssignOrder($id: ID!, $unitId: ID!, $note: String, $version: Int, $confirm: [String!]) {\n    assignOrder(id: $id, unitId: $unitId, note: $note, version: $version, confirm: $confirm) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOrder($id: ID!, $reason: String!, $version: Int) {\n    cancelOrder(id: $id, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation CancelOrder($id: ID!, $reason: String!, $version: Int) {\n    cancelOrder(id: $id, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReassignOrder(\n    $id: ID!\n    $unitId: ID!\n    $note: String!\n    $version: Int\n    $idempotencyKey: String\n    $confirm: [String!]\n  ) {\n    reassignOrder(\n      id: $id\n      unitId: $unitId\n      note: $note\n      version: $version\n      idempotencyKey: $idempotencyKey\n      confirm: $confirm\n    ) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation ReassignOrder(\n    $id: ID!\n    $unitId: ID!\n    $note: String!\n    $version: Int\n    $idempotencyKey: String\n    $confirm: [String!]\n  ) {\n    reassignOrder(\n      id: $id\n      unitId: $unitId\n      note: $note\n      version: $version\n      idempotencyKey: $idempotencyKey\n      confirm: $confirm\n    ) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmPart($id: ID!, $note: String!) {\n    confirmPart(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmPart($id: ID!, $note: String!) {\n    confirmPart(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ContactRequester($id: ID!, $reached: Boolean!, $note: String) {\n    contactRequester(id: $id, reached: $reached, note: $note) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation ContactRequester($id: ID!, $reached: Boolean!, $note: String) {\n    contactRequester(id: $id, reached: $reached, note: $note) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideExtension($id: ID!, $granted: Boolean!, $note: String, $version: Int) {\n    decideExtension(id: $id, granted: $granted, note: $note, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation DecideExtension($id: ID!, $granted: Boolean!, $note: String, $version: Int) {\n    decideExtension(id: $id, granted: $granted, note: $note, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseOrder($id: ID!, $reason: String!, $until: Date!, $version: Int) {\n    pauseOrder(id: $id, reason: $reason, until: $until, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation PauseOrder($id: ID!, $reason: String!, $until: Date!, $version: Int) {\n    pauseOrder(id: $id, reason: $reason, until: $until, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestExtension($id: ID!, $workingDays: Int!, $reason: String!, $version: Int) {\n    requestExtension(id: $id, workingDays: $workingDays, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation RequestExtension($id: ID!, $workingDays: Int!, $reason: String!, $version: Int) {\n    requestExtension(id: $id, workingDays: $workingDays, reason: $reason, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimOrder($id: ID!, $version: Int, $resourceId: ID) {\n    claimOrder(id: $id, version: $version, resourceId: $resourceId) {\n      ...OrderStep_order\n    }\n  }\n  fragment OrderStep_order on Order {\n    id\n    number\n    version\n    status\n    allowedActions\n  }\n"): (typeof documents)["\n  mutation ClaimOrder($id: ID!, $version: Int, $resourceId: ID) {\n    claimOrder(id: $id, version: $version, resourceId: $resourceId) {\n      ...OrderStep_order\n    }\n  }\n  fragment OrderStep_order on Order {\n    id\n    number\n    version\n    status\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteOrder($id: ID!, $result: String!, $attachmentIds: [ID!], $version: Int) {\n    completeOrder(id: $id, result: $result, attachmentIds: $attachmentIds, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteOrder($id: ID!, $result: String!, $attachmentIds: [ID!], $version: Int) {\n    completeOrder(id: $id, result: $result, attachmentIds: $attachmentIds, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportProgress($id: ID!, $note: String!, $attachmentIds: [ID!]) {\n    reportProgress(id: $id, note: $note, attachmentIds: $attachmentIds) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation ReportProgress($id: ID!, $note: String!, $attachmentIds: [ID!]) {\n    reportProgress(id: $id, note: $note, attachmentIds: $attachmentIds) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeOrder($id: ID!, $version: Int) {\n    resumeOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeOrder($id: ID!, $version: Int) {\n    resumeOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnOrder($id: ID!, $reason: ReturnReason!, $note: String!, $proposedUnitId: ID, $version: Int) {\n    returnOrder(id: $id, reason: $reason, note: $note, proposedUnitId: $proposedUnitId, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation ReturnOrder($id: ID!, $reason: ReturnReason!, $note: String!, $proposedUnitId: ID, $version: Int) {\n    returnOrder(id: $id, reason: $reason, note: $note, proposedUnitId: $proposedUnitId, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartOrder($id: ID!, $version: Int) {\n    startOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation StartOrder($id: ID!, $version: Int) {\n    startOrder(id: $id, version: $version) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UrgeOrder($id: ID!, $note: String!) {\n    urgeOrder(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation UrgeOrder($id: ID!, $note: String!) {\n    urgeOrder(id: $id, note: $note) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyOrder(\n    $id: ID!\n    $passed: Boolean!\n    $method: VerifyMethod!\n    $note: String\n    $attachmentIds: [ID!]\n    $version: Int\n  ) {\n    verifyOrder(\n      id: $id\n      passed: $passed\n      method: $method\n      note: $note\n      attachmentIds: $attachmentIds\n      version: $version\n    ) {\n      ...OrderStep_order\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyOrder(\n    $id: ID!\n    $passed: Boolean!\n    $method: VerifyMethod!\n    $note: String\n    $attachmentIds: [ID!]\n    $version: Int\n  ) {\n    verifyOrder(\n      id: $id\n      passed: $passed\n      method: $method\n      note: $note\n      attachmentIds: $attachmentIds\n      version: $version\n    ) {\n      ...OrderStep_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HallCounts($sent: OrderFilter, $open: OrderFilter) {\n    sent: orders(filter: $sent, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query HallCounts($sent: OrderFilter, $open: OrderFilter) {\n    sent: orders(filter: $sent, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      ...OrderDetail_order\n    }\n  }\n"): (typeof documents)["\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      ...OrderDetail_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderList($filter: OrderFilter, $orderBy: OrderOrderBy, $first: Int, $after: String) {\n    orders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        reworks\n        ...OrderTable_order\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query OrderList($filter: OrderFilter, $orderBy: OrderOrderBy, $first: Int, $after: String) {\n    orders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      nodes {\n        id\n        reworks\n        ...OrderTable_order\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnOffers($unitId: ID!) {\n    resources(filter: { unitId: $unitId, status: PUBLISHED, available: true }, first: 50) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnOffers($unitId: ID!) {\n    resources(filter: { unitId: $unitId, status: PUBLISHED, available: true }, first: 50) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PairingTable_region on Region {\n    id\n    name\n    pairings {\n      isLead\n      unit {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PairingTable_region on Region {\n    id\n    name\n    pairings {\n      isLead\n      unit {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Pairings($streetId: ID, $first: Int, $after: String) {\n    regions(filter: { parentId: $streetId, kind: COMMUNITY }, first: $first, after: $after) {\n      nodes {\n        ...PairingTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Pairings($streetId: ID, $first: Int, $after: String) {\n    regions(filter: { parentId: $streetId, kind: COMMUNITY }, first: $first, after: $after) {\n      nodes {\n        ...PairingTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PairUnit($unitId: ID!, $communityId: ID!, $isLead: Boolean!) {\n    pairUnit(unitId: $unitId, communityId: $communityId, isLead: $isLead) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation PairUnit($unitId: ID!, $communityId: ID!, $isLead: Boolean!) {\n    pairUnit(unitId: $unitId, communityId: $communityId, isLead: $isLead) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnpairUnit($unitId: ID!, $communityId: ID!) {\n    unpairUnit(unitId: $unitId, communityId: $communityId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation UnpairUnit($unitId: ID!, $communityId: ID!) {\n    unpairUnit(unitId: $unitId, communityId: $communityId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MembershipList_membership on Membership {\n    id\n    role\n    post\n    since\n    until\n    isInForce\n    region {\n      id\n      name\n    }\n    unit {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment MembershipList_membership on Membership {\n    id\n    role\n    post\n    since\n    until\n    isInForce\n    region {\n      id\n      name\n    }\n    unit {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PeopleTable_person on Person {\n    id\n    name\n    account\n    status\n    memberships {\n      id\n      role\n      isInForce\n      region {\n        id\n        name\n      }\n      unit {\n        id\n        shortName\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PeopleTable_person on Person {\n    id\n    name\n    account\n    status\n    memberships {\n      id\n      role\n      isInForce\n      region {\n        id\n        name\n      }\n      unit {\n        id\n        shortName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonActionBar_person on Person {\n    id\n    version\n    name\n    allowedActions\n    ...PersonDialog_person\n  }\n"): (typeof documents)["\n  fragment PersonActionBar_person on Person {\n    id\n    version\n    name\n    allowedActions\n    ...PersonDialog_person\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonDetail_person on Person {\n    id\n    name\n    account\n    status\n    phone\n    createdAt\n    isDemonstration\n    memberships {\n      id\n      ...MembershipList_membership\n    }\n    events {\n      ...Timeline_event\n    }\n    ...PersonActionBar_person\n  }\n"): (typeof documents)["\n  fragment PersonDetail_person on Person {\n    id\n    name\n    account\n    status\n    phone\n    createdAt\n    isDemonstration\n    memberships {\n      id\n      ...MembershipList_membership\n    }\n    events {\n      ...Timeline_event\n    }\n    ...PersonActionBar_person\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonDialog_person on Person {\n    id\n    version\n    name\n    memberships {\n      id\n      role\n      post\n      since\n      until\n      region {\n        id\n      }\n      unit {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PersonDialog_person on Person {\n    id\n    version\n    name\n    memberships {\n      id\n      role\n      post\n      since\n      until\n      region {\n        id\n      }\n      unit {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewInvitation($id: ID!, $version: Int) {\n    renewInvitation(id: $id, version: $version) {\n      link\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation RenewInvitation($id: ID!, $version: Int) {\n    renewInvitation(id: $id, version: $version) {\n      link\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePerson($input: UpdatePersonInput!) {\n    updatePerson(input: $input) {\n      id\n      version\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation UpdatePerson($input: UpdatePersonInput!) {\n    updatePerson(input: $input) {\n      id\n      version\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMemberships($id: ID!, $memberships: [MembershipInput!]!, $version: Int, $confirm: [String!]) {\n    setMemberships(id: $id, memberships: $memberships, version: $version, confirm: $confirm) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation SetMemberships($id: ID!, $memberships: [MembershipInput!]!, $version: Int, $confirm: [String!]) {\n    setMemberships(id: $id, memberships: $memberships, version: $version, confirm: $confirm) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisablePerson($id: ID!, $reason: String!, $version: Int, $confirm: [String!]) {\n    disablePerson(id: $id, reason: $reason, version: $version, confirm: $confirm) {\n      id\n      version\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation DisablePerson($id: ID!, $reason: String!, $version: Int, $confirm: [String!]) {\n    disablePerson(id: $id, reason: $reason, version: $version, confirm: $confirm) {\n      id\n      version\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnablePerson($id: ID!, $version: Int) {\n    enablePerson(id: $id, version: $version) {\n      id\n      version\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation EnablePerson($id: ID!, $version: Int) {\n    enablePerson(id: $id, version: $version) {\n      id\n      version\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($filter: PersonFilter, $first: Int, $after: String) {\n    people(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PeopleTable_person\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query People($filter: PersonFilter, $first: Int, $after: String) {\n    people(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PeopleTable_person\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      ...PersonDetail_person\n    }\n  }\n"): (typeof documents)["\n  query Person($id: ID!) {\n    person(id: $id) {\n      id\n      ...PersonDetail_person\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlaceDetail_region on Region {\n    id\n    kind\n    name\n    version\n    households\n    estateType\n    contactPhone\n    openingHours\n    closedInto {\n      id\n      name\n    }\n    path {\n      id\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n"): (typeof documents)["\n  fragment PlaceDetail_region on Region {\n    id\n    kind\n    name\n    version\n    households\n    estateType\n    contactPhone\n    openingHours\n    closedInto {\n      id\n      name\n    }\n    path {\n      id\n    }\n    events {\n      ...Timeline_event\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlaceName_region on Region {\n    id\n    name\n    path {\n      id\n      name\n      kind\n    }\n  }\n"): (typeof documents)["\n  fragment PlaceName_region on Region {\n    id\n    name\n    path {\n      id\n      name\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlaceTable_region on Region {\n    id\n    kind\n    code\n    name\n    takesOrders\n    placeCode\n    path {\n      id\n      name\n      kind\n    }\n  }\n"): (typeof documents)["\n  fragment PlaceTable_region on Region {\n    id\n    kind\n    code\n    name\n    takesOrders\n    placeCode\n    path {\n      id\n      name\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Place($id: ID!) {\n    region(id: $id) {\n      ...PlaceDetail_region\n    }\n  }\n"): (typeof documents)["\n  query Place($id: ID!) {\n    region(id: $id) {\n      ...PlaceDetail_region\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlaceContents($id: ID!) {\n    regionContents(id: $id) {\n      openDemands\n      people\n      places\n      units\n    }\n  }\n"): (typeof documents)["\n  query PlaceContents($id: ID!) {\n    regionContents(id: $id) {\n      openDemands\n      people\n      places\n      units\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRegion($input: CreateRegionInput!) {\n    createRegion(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreateRegion($input: CreateRegionInput!) {\n    createRegion(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRegion($input: UpdateRegionInput!) {\n    updateRegion(input: $input) {\n      id\n      name\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateRegion($input: UpdateRegionInput!) {\n    updateRegion(input: $input) {\n      id\n      name\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseRegion($id: ID!, $intoId: ID!, $version: Int) {\n    closeRegion(id: $id, intoId: $intoId, version: $version) {\n      id\n      name\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CloseRegion($id: ID!, $intoId: ID!, $version: Int) {\n    closeRegion(id: $id, intoId: $intoId, version: $version) {\n      id\n      name\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Places($filter: RegionFilter, $first: Int, $after: String) {\n    regions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlaceTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Places($filter: RegionFilter, $first: Int, $after: String) {\n    regions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlaceTable_region\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RegionChoice_region on Region {\n    id\n    name\n    kind\n    path {\n      id\n      name\n      kind\n    }\n  }\n"): (typeof documents)["\n  fragment RegionChoice_region on Region {\n    id\n    name\n    kind\n    path {\n      id\n      name\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegionChoices($filter: RegionFilter, $first: Int) {\n    regions(filter: $filter, first: $first) {\n      totalCount\n      nodes {\n        ...RegionChoice_region\n      }\n    }\n  }\n"): (typeof documents)["\n  query RegionChoices($filter: RegionFilter, $first: Int) {\n    regions(filter: $filter, first: $first) {\n      totalCount\n      nodes {\n        ...RegionChoice_region\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneRegion($id: ID!) {\n    region(id: $id) {\n      ...RegionChoice_region\n    }\n  }\n"): (typeof documents)["\n  query OneRegion($id: ID!) {\n    region(id: $id) {\n      ...RegionChoice_region\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RemainingCapacity_resource on Resource {\n    id\n    capacity\n    capacityPeriod\n    remaining\n  }\n"): (typeof documents)["\n  fragment RemainingCapacity_resource on Resource {\n    id\n    capacity\n    capacityPeriod\n    remaining\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ResourceActionBar_resource on Resource {\n    id\n    version\n    title\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment ResourceActionBar_resource on Resource {\n    id\n    version\n    title\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ResourceDetail_resource on Resource {\n    id\n    title\n    description\n    status\n    kind\n    audience\n    availableFrom\n    availableTo\n    updatedAt\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...OfferTerms_resource\n    ...RemainingCapacity_resource\n    ...ResourceActionBar_resource\n  }\n"): (typeof documents)["\n  fragment ResourceDetail_resource on Resource {\n    id\n    title\n    description\n    status\n    kind\n    audience\n    availableFrom\n    availableTo\n    updatedAt\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...OfferTerms_resource\n    ...RemainingCapacity_resource\n    ...ResourceActionBar_resource\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ResourceForm_resource on Resource {\n    id\n    version\n    allowedActions\n    title\n    description\n    kind\n    audience\n    capacity\n    capacityPeriod\n    availableFrom\n    availableTo\n    ...OfferTerms_resource\n    category {\n      code\n      name\n    }\n    categories {\n      code\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ResourceForm_resource on Resource {\n    id\n    version\n    allowedActions\n    title\n    description\n    kind\n    audience\n    capacity\n    capacityPeriod\n    availableFrom\n    availableTo\n    ...OfferTerms_resource\n    category {\n      code\n      name\n    }\n    categories {\n      code\n    }\n    unit {\n      id\n      name\n    }\n    regions {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ResourceTable_resource on Resource {\n    id\n    title\n    status\n    kind\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      shortName\n    }\n    ...RemainingCapacity_resource\n  }\n"): (typeof documents)["\n  fragment ResourceTable_resource on Resource {\n    id\n    title\n    status\n    kind\n    category {\n      code\n      name\n    }\n    unit {\n      id\n      shortName\n    }\n    ...RemainingCapacity_resource\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishResource($id: ID!, $version: Int) {\n    publishResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n  fragment ResourceStep_resource on Resource {\n    id\n    version\n    status\n    allowedActions\n  }\n"): (typeof documents)["\n  mutation PublishResource($id: ID!, $version: Int) {\n    publishResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n  fragment ResourceStep_resource on Resource {\n    id\n    version\n    status\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateResource($input: CreateResourceInput!) {\n    createResource(input: $input) {\n      id\n      ...ResourceStep_resource\n    }\n  }\n"): (typeof documents)["\n  mutation CreateResource($input: CreateResourceInput!) {\n    createResource(input: $input) {\n      id\n      ...ResourceStep_resource\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendResource($id: ID!, $version: Int) {\n    suspendResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendResource($id: ID!, $version: Int) {\n    suspendResource(id: $id, version: $version) {\n      ...ResourceStep_resource\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateResource($input: UpdateResourceInput!) {\n    updateResource(input: $input) {\n      ...ResourceStep_resource\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateResource($input: UpdateResourceInput!) {\n    updateResource(input: $input) {\n      ...ResourceStep_resource\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Resource($id: ID!) {\n    resource(id: $id) {\n      id\n      ...ResourceDetail_resource\n      ...ResourceForm_resource\n    }\n  }\n"): (typeof documents)["\n  query Resource($id: ID!) {\n    resource(id: $id) {\n      id\n      ...ResourceDetail_resource\n      ...ResourceForm_resource\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResourceList($filter: ResourceFilter, $first: Int, $after: String) {\n    resources(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...ResourceTable_resource\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ResourceList($filter: ResourceFilter, $first: Int, $after: String) {\n    resources(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...ResourceTable_resource\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfferTerms_resource on Resource {\n    weeklyHours {\n      weekday\n      from\n      until\n    }\n    booking\n    contact\n    isOrderable\n  }\n"): (typeof documents)["\n  fragment OfferTerms_resource on Resource {\n    weeklyHours {\n      weekday\n      from\n      until\n    }\n    booking\n    contact\n    isOrderable\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Session_viewer on Viewer {\n    id\n    name\n    account\n    isDemonstration\n    memberships {\n      role\n      region {\n        id\n        name\n        kind\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Session_viewer on Viewer {\n    id\n    name\n    account\n    isDemonstration\n    memberships {\n      role\n      region {\n        id\n        name\n        kind\n      }\n      unit {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      ...Session_viewer\n    }\n    city {\n      timeZone\n      calendarYears {\n        year\n        holidays\n        workdays\n      }\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      id\n      ...Session_viewer\n    }\n    city {\n      timeZone\n      calendarYears {\n        year\n        holidays\n        workdays\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: LoginInput!) {\n    signIn(input: $input) {\n      expiresAt\n      viewer {\n        ...Session_viewer\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: LoginInput!) {\n    signIn(input: $input) {\n      expiresAt\n      viewer {\n        ...Session_viewer\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    logout\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    logout\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalendarSection_version on CalendarYearVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    year\n    holidays\n    workdays\n  }\n"): (typeof documents)["\n  fragment CalendarSection_version on CalendarYearVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    year\n    holidays\n    workdays\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CityBoundsSection_version on CityBoundsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    south\n    west\n    north\n    east\n  }\n"): (typeof documents)["\n  fragment CityBoundsSection_version on CityBoundsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    south\n    west\n    north\n    east\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MatchWeightsSection_version on MatchWeightsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    category\n    words\n    coverage\n    audience\n    capacity\n    time\n    record\n    returns\n    cut\n  }\n"): (typeof documents)["\n  fragment MatchWeightsSection_version on MatchWeightsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    category\n    words\n    coverage\n    audience\n    capacity\n    time\n    record\n    returns\n    cut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpeningHoursSection_version on OpeningHoursVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    opens\n    closes\n    minutesAfterOpening\n  }\n"): (typeof documents)["\n  fragment OpeningHoursSection_version on OpeningHoursVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    opens\n    closes\n    minutesAfterOpening\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TimeLimitsSection_version on TimeLimitsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    limits {\n      step\n      categoryCode\n      urgency\n      tier\n      hours\n    }\n  }\n"): (typeof documents)["\n  fragment TimeLimitsSection_version on TimeLimitsVersion {\n    version\n    holdsFrom\n    savedAt\n    savedBy\n    isInForce\n    limits {\n      step\n      categoryCode\n      urgency\n      tier\n      hours\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Settings {\n    settings {\n      openingHours {\n        ...OpeningHoursSection_version\n      }\n      timeLimits {\n        ...TimeLimitsSection_version\n      }\n      cityBounds {\n        ...CityBoundsSection_version\n      }\n      proposedCityBounds {\n        south\n        west\n        north\n        east\n      }\n      matchWeights {\n        ...MatchWeightsSection_version\n      }\n      calendarYears {\n        ...CalendarSection_version\n      }\n    }\n  }\n"): (typeof documents)["\n  query Settings {\n    settings {\n      openingHours {\n        ...OpeningHoursSection_version\n      }\n      timeLimits {\n        ...TimeLimitsSection_version\n      }\n      cityBounds {\n        ...CityBoundsSection_version\n      }\n      proposedCityBounds {\n        south\n        west\n        north\n        east\n      }\n      matchWeights {\n        ...MatchWeightsSection_version\n      }\n      calendarYears {\n        ...CalendarSection_version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSetting($input: SaveSettingInput!) {\n    saveSetting(input: $input) {\n      openingHours {\n        version\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveSetting($input: SaveSettingInput!) {\n    saveSetting(input: $input) {\n      openingHours {\n        version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportCalendarYear($year: Int!, $holidays: [Date!]!, $workdays: [Date!]!) {\n    importCalendarYear(year: $year, holidays: $holidays, workdays: $workdays) {\n      year\n      holidays\n      workdays\n    }\n  }\n"): (typeof documents)["\n  mutation ImportCalendarYear($year: Int!, $holidays: [Date!]!, $workdays: [Date!]!) {\n    importCalendarYear(year: $year, holidays: $holidays, workdays: $workdays) {\n      year\n      holidays\n      workdays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GapLine_gap on SetupGap {\n    kind\n    text\n    region {\n      id\n      path {\n        id\n        kind\n      }\n    }\n    unit {\n      id\n    }\n    category {\n      code\n    }\n    invitee {\n      id\n      name\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  fragment GapLine_gap on SetupGap {\n    kind\n    text\n    region {\n      id\n      path {\n        id\n        kind\n      }\n    }\n    unit {\n      id\n    }\n    category {\n      code\n    }\n    invitee {\n      id\n      name\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetupState {\n    setupGaps(first: 1) {\n      totalCount\n    }\n    demands(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query SetupState {\n    setupGaps(first: 1) {\n      totalCount\n    }\n    demands(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetupGaps($regionId: ID, $kind: SetupGapKind, $first: Int, $after: String) {\n    setupGaps(regionId: $regionId, kind: $kind, first: $first, after: $after) {\n      totalCount\n      counts {\n        kind\n        count\n      }\n      progress {\n        communities\n        ready\n      }\n      nodes {\n        kind\n        ...GapLine_gap\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SetupGaps($regionId: ID, $kind: SetupGapKind, $first: Int, $after: String) {\n    setupGaps(regionId: $regionId, kind: $kind, first: $first, after: $after) {\n      totalCount\n      counts {\n        kind\n        count\n      }\n      progress {\n        communities\n        ready\n      }\n      nodes {\n        kind\n        ...GapLine_gap\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Share_rate on Rate {\n    numerator\n    denominator\n  }\n"): (typeof documents)["\n  fragment Share_rate on Rate {\n    numerator\n    denominator\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SuggestionAccuracy($regionId: ID, $from: DateTime!, $to: DateTime!) {\n    suggestionAccuracy(regionId: $regionId, from: $from, to: $to) {\n      month\n      kind\n      modelVersion\n      dispatches {\n        ...Share_rate\n      }\n      first {\n        ...Share_rate\n      }\n      amongThree {\n        ...Share_rate\n      }\n      overridden {\n        ...Share_rate\n      }\n      toHall {\n        ...Share_rate\n      }\n      reasons {\n        reason\n        count\n      }\n      firstReturned {\n        ...Share_rate\n      }\n      otherReturned {\n        ...Share_rate\n      }\n      firstRight {\n        ...Share_rate\n      }\n      otherRight {\n        ...Share_rate\n      }\n    }\n  }\n"): (typeof documents)["\n  query SuggestionAccuracy($regionId: ID, $from: DateTime!, $to: DateTime!) {\n    suggestionAccuracy(regionId: $regionId, from: $from, to: $to) {\n      month\n      kind\n      modelVersion\n      dispatches {\n        ...Share_rate\n      }\n      first {\n        ...Share_rate\n      }\n      amongThree {\n        ...Share_rate\n      }\n      overridden {\n        ...Share_rate\n      }\n      toHall {\n        ...Share_rate\n      }\n      reasons {\n        reason\n        count\n      }\n      firstReturned {\n        ...Share_rate\n      }\n      otherReturned {\n        ...Share_rate\n      }\n      firstRight {\n        ...Share_rate\n      }\n      otherRight {\n        ...Share_rate\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RiskCounts(\n    $overdue: OrderFilter\n    $dueSoon: OrderFilter\n    $verify: OrderFilter\n    $extension: OrderFilter\n    $unclaimed: OrderFilter\n    $open: OrderFilter\n  ) {\n    overdue: orders(filter: $overdue, first: 1) {\n      totalCount\n    }\n    dueSoon: orders(filter: $dueSoon, first: 1) {\n      totalCount\n    }\n    verify: orders(filter: $verify, first: 1) {\n      totalCount\n    }\n    extension: orders(filter: $extension, first: 1) {\n      totalCount\n    }\n    unclaimed: orders(filter: $unclaimed, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query RiskCounts(\n    $overdue: OrderFilter\n    $dueSoon: OrderFilter\n    $verify: OrderFilter\n    $extension: OrderFilter\n    $unclaimed: OrderFilter\n    $open: OrderFilter\n  ) {\n    overdue: orders(filter: $overdue, first: 1) {\n      totalCount\n    }\n    dueSoon: orders(filter: $dueSoon, first: 1) {\n      totalCount\n    }\n    verify: orders(filter: $verify, first: 1) {\n      totalCount\n    }\n    extension: orders(filter: $extension, first: 1) {\n      totalCount\n    }\n    unclaimed: orders(filter: $unclaimed, first: 1) {\n      totalCount\n    }\n    open: orders(filter: $open, first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnitDetail_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    duties\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    pairedCommunities {\n      id\n      name\n    }\n    nameEn\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n    closedAt\n    closedInto {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...UnitDialog_unit\n  }\n"): (typeof documents)["\n  fragment UnitDetail_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    duties\n    isDemonstration\n    categories {\n      code\n      name\n    }\n    pairedCommunities {\n      id\n      name\n    }\n    nameEn\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n    closedAt\n    closedInto {\n      id\n      name\n    }\n    events {\n      ...Timeline_event\n    }\n    ...UnitDialog_unit\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnitTable_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    closedAt\n    categories {\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment UnitTable_unit on Unit {\n    id\n    code\n    name\n    shortName\n    kind\n    closedAt\n    categories {\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnitDialog_unit on Unit {\n    id\n    version\n    name\n    nameZh\n    shortNameZh\n    nameEn\n    kind\n    duties\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment UnitDialog_unit on Unit {\n    id\n    version\n    name\n    nameZh\n    shortNameZh\n    nameEn\n    kind\n    duties\n    keywords\n    region {\n      id\n      name\n    }\n    parent {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveUnit($input: SaveUnitInput!) {\n    saveUnit(input: $input) {\n      id\n      name\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation SaveUnit($input: SaveUnitInput!) {\n    saveUnit(input: $input) {\n      id\n      name\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseUnit($id: ID!, $intoId: ID, $version: Int, $confirm: [String!]) {\n    closeUnit(id: $id, intoId: $intoId, version: $version, confirm: $confirm) {\n      id\n      name\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CloseUnit($id: ID!, $intoId: ID, $version: Int, $confirm: [String!]) {\n    closeUnit(id: $id, intoId: $intoId, version: $version, confirm: $confirm) {\n      id\n      name\n      closedAt\n      closedInto {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitContents($id: ID!) {\n    unitContents(id: $id) {\n      openOrders\n      resources\n      people\n      pairings\n    }\n  }\n"): (typeof documents)["\n  query UnitContents($id: ID!) {\n    unitContents(id: $id) {\n      openOrders\n      resources\n      people\n      pairings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KnownUnit($id: ID!) {\n    unit(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query KnownUnit($id: ID!) {\n    unit(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unit($id: ID!) {\n    unit(id: $id) {\n      ...UnitDetail_unit\n    }\n  }\n"): (typeof documents)["\n  query Unit($id: ID!) {\n    unit(id: $id) {\n      ...UnitDetail_unit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitChoices($filter: UnitFilter) {\n    units(filter: $filter, first: 50) {\n      totalCount\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnitChoices($filter: UnitFilter) {\n    units(filter: $filter, first: 50) {\n      totalCount\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitList($filter: UnitFilter, $first: Int, $after: String) {\n    units(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...UnitTable_unit\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query UnitList($filter: UnitFilter, $first: Int, $after: String) {\n    units(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...UnitTable_unit\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;