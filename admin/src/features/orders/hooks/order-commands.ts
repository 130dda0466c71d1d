import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const CLAIM_ORDER = graphql(`
  mutation ClaimOrder($id: ID!, $version: Int, $resourceId: ID) {
    claimOrder(id: $id, version: $version, resourceId: $resourceId) {
      ...OrderStep_order
    }
  }
  fragment OrderStep_order on Order {
    id
    number
    version
    status
    allowedActions
  }
`);

export function useClaimOrder() {
  return useCommand(CLAIM_ORDER);
}

const COMPLETE_ORDER = graphql(`
  mutation CompleteOrder($id: ID!, $result: String!, $attachmentIds: [ID!], $version: Int) {
    completeOrder(id: $id, result: $result, attachmentIds: $attachmentIds, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useCompleteOrder() {
  return useCommand(COMPLETE_ORDER);
}

const REPORT_PROGRESS = graphql(`
  mutation ReportProgress($id: ID!, $note: String!, $attachmentIds: [ID!]) {
    reportProgress(id: $id, note: $note, attachmentIds: $attachmentIds) {
      ...OrderStep_order
    }
  }
`);

export function useReportProgress() {
  return useCommand(REPORT_PROGRESS);
}

const RESUME_ORDER = graphql(`
  mutation ResumeOrder($id: ID!, $version: Int) {
    resumeOrder(id: $id, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useResumeOrder() {
  return useCommand(RESUME_ORDER);
}

const RETURN_ORDER = graphql(`
  mutation ReturnOrder($id: ID!, $reason: ReturnReason!, $note: String!, $proposedUnitId: ID, $version: Int) {
    returnOrder(id: $id, reason: $reason, note: $note, proposedUnitId: $proposedUnitId, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useReturnOrder() {
  return useCommand(RETURN_ORDER);
}

const START_ORDER = graphql(`
  mutation StartOrder($id: ID!, $version: Int) {
    startOrder(id: $id, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useStartOrder() {
  return useCommand(START_ORDER);
}

const URGE_ORDER = graphql(`
  mutation UrgeOrder($id: ID!, $note: String!) {
    urgeOrder(id: $id, note: $note) {
      ...OrderStep_order
    }
  }
`);

export function useUrgeOrder() {
  return useCommand(URGE_ORDER);
}

const VERIFY_ORDER = graphql(`
  mutation VerifyOrder(
    $id: ID!
    $passed: Boolean!
    $method: VerifyMethod!
    $note: String
    $attachmentIds: [ID!]
    $version: Int
  ) {
    verifyOrder(
      id: $id
      passed: $passed
      method: $method
      note: $note
      attachmentIds: $attachmentIds
      version: $version
    ) {
      ...OrderStep_order
    }
  }
`);

export function useVerifyOrder() {
  return useCommand(VERIFY_ORDER);
}
