import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const CONFIRM_PART = graphql(`
  mutation ConfirmPart($id: ID!, $note: String!) {
    confirmPart(id: $id, note: $note) {
      ...OrderStep_order
    }
  }
`);

export function useConfirmPart() {
  return useCommand(CONFIRM_PART);
}

const CONTACT_REQUESTER = graphql(`
  mutation ContactRequester($id: ID!, $reached: Boolean!, $note: String) {
    contactRequester(id: $id, reached: $reached, note: $note) {
      ...OrderStep_order
    }
  }
`);

export function useContactRequester() {
  return useCommand(CONTACT_REQUESTER);
}

const DECIDE_EXTENSION = graphql(`
  mutation DecideExtension($id: ID!, $granted: Boolean!, $note: String, $version: Int) {
    decideExtension(id: $id, granted: $granted, note: $note, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useDecideExtension() {
  return useCommand(DECIDE_EXTENSION);
}

const PAUSE_ORDER = graphql(`
  mutation PauseOrder($id: ID!, $reason: String!, $until: Date!, $version: Int) {
    pauseOrder(id: $id, reason: $reason, until: $until, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function usePauseOrder() {
  return useCommand(PAUSE_ORDER);
}

const REQUEST_EXTENSION = graphql(`
  mutation RequestExtension($id: ID!, $workingDays: Int!, $reason: String!, $version: Int) {
    requestExtension(id: $id, workingDays: $workingDays, reason: $reason, version: $version) {
      ...OrderStep_order
    }
  }
`);

export function useRequestExtension() {
  return useCommand(REQUEST_EXTENSION);
}
